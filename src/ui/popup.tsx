import { type ReadonlySignal, useSignal } from '@preact/signals';
import { Announcer } from './components/announcer.tsx';
import type { PopupSites } from './components/popup-absence.tsx';
import { PopupUser } from './components/popup-user.tsx';
import { SettingsButton } from './components/settings-button.tsx';
import type { DeskPorts } from './desk/desk-ports.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';
import './base.css';
import './popup.css';

type PopupDesk = typeof import('./desk/popup-desk.tsx');

/** The popup of the toolbar button: who is signed in on the active tab, or by what was pasted. */
export const Popup = ({
  store,
  ports,
  sites,
  hasLeft,
}: {
  readonly store: Store;
  readonly ports: DeskPorts;
  readonly sites: PopupSites;
  /** The tab went to a page that the popup may not read: what is shown is of the one before. */
  readonly hasLeft: ReadonlySignal<boolean>;
}) => {
  const desk = useSignal<PopupDesk | undefined>(undefined);
  const isPasting = useSignal(false);
  /** Fetched at the first use: who only wants to know who is signed in does not wait for it. */
  const loadDesk = async (): Promise<PopupDesk> => {
    desk.value ??= await import('./desk/popup-desk.tsx');
    return desk.value;
  };
  const togglePaste = async () => {
    await loadDesk();
    isPasting.value = !isPasting.value;
  };
  const hasSession = store.session.value !== undefined;
  const tools = (
    <>
      {hasSession && !isPasting.value && (
        <button
          type="button"
          title={say('popup_copyReportHint')}
          onClick={() => void loadDesk().then(({ copyReport }) => copyReport(store))}
        >
          {say('report_copy')}
        </button>
      )}
      <button type="button" aria-pressed={isPasting.value} onClick={() => void togglePaste()}>
        {say(isPasting.value ? 'popup_backToTab' : 'toolbar_paste')}
      </button>
      <span class="grow" />
      <SettingsButton store={store} />
    </>
  );
  const Paste = desk.value?.PopupPaste;
  return (
    <main class="popup">
      {hasLeft.value && (
        <p class="popup-left warn" role="status">
          {say('popup_pageLeft')}
        </p>
      )}
      {isPasting.value && Paste !== undefined ? (
        <>
          <Paste store={store} ports={ports} />
          <footer class="popup-foot">{tools}</footer>
        </>
      ) : (
        <PopupUser store={store} sites={sites}>
          {tools}
        </PopupUser>
      )}
      <Announcer store={store} />
    </main>
  );
};
