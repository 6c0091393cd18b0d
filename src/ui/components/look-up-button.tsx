import type { Store } from '../store.ts';
import './look-up-button.css';

const labels = {
  idle: 'Look up user',
  running: 'Looking up…',
  succeeded: 'Look up again',
  failed: 'Look up again',
  interrupted: 'Look up again',
} as const;

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
      {labels[state]}
    </button>
  );
};
