import type { LookupView } from '../../core/session/lookup-view.ts';
import type { TextKey } from '../../core/words/words.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import './look-up-button.css';

const labels = {
  idle: 'lookUp_button',
  running: 'lookUp_running',
  succeeded: 'lookUp_again',
  failed: 'lookUp_again',
  interrupted: 'lookUp_again',
} as const satisfies Record<LookupView['state'], TextKey>;

/** Asks Cognito. The first click agrees to look-ups, in the way that the consent's checkbox says. */
export const LookUpButton = ({
  store,
  wantsAutomatic,
}: {
  readonly store: Store;
  readonly wantsAutomatic: boolean;
}) => {
  const { state } = store.lookup.value;
  const isPossible = store.access.value !== undefined && state !== 'running';
  const lookUp = async () => {
    if (!isPossible) return;
    if (store.preferences.value.lookUp === 'ask')
      await store.setLookUpPreference(wantsAutomatic ? 'automatic' : 'on-click');
    await store.lookUp();
  };
  return (
    <button type="button" class="look-up-button" aria-disabled={!isPossible} onClick={() => void lookUp()}>
      {say(labels[state])}
    </button>
  );
};
