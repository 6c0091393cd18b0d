import type { Signal } from '@preact/signals';
import type { Store } from '../store.ts';
import './consent.css';

/** Says what a look-up sends, and where to, before the first one. */
export const Consent = ({
  store,
  wantsAutomatic,
}: {
  readonly store: Store;
  readonly wantsAutomatic: Signal<boolean>;
}) => {
  const access = store.access.value;
  if (store.preferences.value.lookUp !== 'ask' || access === undefined) return null;
  return (
    <div class="consent">
      <p>
        <b>Look up user</b> sends this access token, and nothing else, to{' '}
        <code>{access.claims.issuer.host}</code>, the Cognito that issued it, and fetches the pool’s public
        keys there. Nothing is sent anywhere until you click.
      </p>
      <label class="consent-choice">
        <input
          type="checkbox"
          checked={wantsAutomatic.value}
          onChange={(event) => {
            wantsAutomatic.value = event.currentTarget.checked;
          }}
        />
        Look up automatically from now on
      </label>
    </div>
  );
};
