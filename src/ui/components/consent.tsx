import type { Signal } from '@preact/signals';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { CodeText } from './code-text.tsx';
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
        <b>{say('lookUp_button')}</b>{' '}
        <CodeText text={say('consent_sends', { host: access.claims.issuer.host })} />
      </p>
      {access.claims.issuer.isCustom && (
        <p>{say('endpoints_consent', { origin: access.claims.issuer.endpoint })}</p>
      )}
      <label class="consent-choice">
        <input
          type="checkbox"
          checked={wantsAutomatic.value}
          onChange={(event) => {
            wantsAutomatic.value = event.currentTarget.checked;
          }}
        />
        {say('consent_automatic')}
      </label>
    </div>
  );
};
