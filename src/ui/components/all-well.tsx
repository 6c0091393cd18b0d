import type { Store } from '../store.ts';
import { Icon } from './icon.tsx';
import './all-well.css';

/** Says what was checked, so that silence is not mistaken for proof. */
export const AllWell = ({ store }: { readonly store: Store }) => {
  const lookup = store.lookup.value;
  const isVerified = store.evidence.value?.accessSignature?.state === 'verified';
  return (
    <div class="all-well">
      <span class="good">
        <Icon name="check" />
      </span>
      <div>
        <b>Nothing wrong found</b>
        <p class="soft">
          Checked in the tokens: issuer, lifetime, scope, signing algorithm{isVerified && ' and signature'},
          and whether they belong together.
          {lookup.state === 'succeeded' &&
            ' Cognito accepted the access token, and its user agrees with the ID token.'}
        </p>
        {lookup.state === 'idle' && (
          <p class="soft">
            Not checked: whether the user still exists and is enabled, and whether the token was revoked.
            Cognito alone knows; look the user up.
          </p>
        )}
      </div>
    </div>
  );
};
