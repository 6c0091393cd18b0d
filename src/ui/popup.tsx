import { useSignal } from '@preact/signals';
import { Announcer } from './components/announcer.tsx';
import { Consent } from './components/consent.tsx';
import { LookUpButton } from './components/look-up-button.tsx';
import { PopupEmpty } from './components/popup-empty.tsx';
import { PopupPicker } from './components/popup-picker.tsx';
import { PopupSession } from './components/popup-session.tsx';
import { SettingsButton } from './components/settings-button.tsx';
import type { Store } from './store.ts';
import { say } from './words.ts';
import './base.css';
import './popup.css';

/** The popup of the toolbar button: who is signed in on the active tab. */
export const Popup = ({ store }: { readonly store: Store }) => {
  const wantsAutomatic = useSignal(false);
  const session = store.session.value;
  return (
    <main class="popup">
      <section class="popup-user" aria-label={say('popup_label')}>
        <PopupPicker store={store} />
        {session !== undefined && <PopupSession store={store} session={session} />}
        {session === undefined && store.isLoaded.value && (
          <PopupEmpty page={store.snapshot.value?.page ?? { state: 'unread' }} />
        )}
      </section>
      <Consent store={store} wantsAutomatic={wantsAutomatic} />
      <footer class="popup-foot">
        {session?.access !== undefined && (
          <LookUpButton store={store} wantsAutomatic={wantsAutomatic.value} />
        )}
        <span class="grow" />
        <SettingsButton store={store} />
      </footer>
      <Announcer store={store} />
    </main>
  );
};
