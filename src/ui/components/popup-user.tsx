import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { Consent } from './consent.tsx';
import { LookUpButton } from './look-up-button.tsx';
import { LookUpRest } from './look-up-rest.tsx';
import type { PopupSites } from './popup-absence.tsx';
import { PopupEmpty } from './popup-empty.tsx';
import { PopupPicker } from './popup-picker.tsx';
import { PopupSession } from './popup-session.tsx';

/** Who is signed in by a store, and the way to ask Cognito about it. `children` are what else can be done. */
export const PopupUser = ({
  store,
  sites,
  children,
}: {
  readonly store: Store;
  readonly sites?: PopupSites | undefined;
  readonly children?: ComponentChildren;
}) => {
  const wantsAutomatic = useSignal(false);
  const session = store.session.value;
  return (
    <>
      <section class="popup-user" aria-label={say('popup_user')}>
        <PopupPicker store={store} />
        {session !== undefined && <PopupSession store={store} session={session} />}
        {session === undefined && store.isLoaded.value && (
          <PopupEmpty snapshot={store.snapshot.value} sites={sites} />
        )}
      </section>
      <Consent store={store} wantsAutomatic={wantsAutomatic} />
      {session?.access !== undefined && <LookUpRest store={store} />}
      <footer class="popup-foot">
        {session?.access !== undefined && (
          <LookUpButton store={store} wantsAutomatic={wantsAutomatic.value} />
        )}
        {children}
      </footer>
    </>
  );
};
