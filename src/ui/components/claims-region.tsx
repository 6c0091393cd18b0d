import type { AccessTokenRecord, IdTokenRecord } from '../../core/session/model.ts';
import { signatureBadge, signatureWords } from '../signature-words.ts';
import type { Store } from '../store.ts';
import { ClaimsTable } from './claims-table.tsx';
import { ClaimsTabs } from './claims-tabs.tsx';
import { Region } from './region.tsx';

/** The chosen token where it is of the shown kind, else the session's newest of that kind. */
const shownToken = (store: Store): AccessTokenRecord | IdTokenRecord | undefined => {
  const tab = store.claimsTab.value;
  const chosen = store.token.value;
  if (chosen !== undefined && chosen.kind !== 'refresh' && chosen.kind === tab) return chosen;
  return store.session.value?.[tab];
};

const words = { access: 'access token', id: 'ID token' } as const;

export const ClaimsRegion = ({ store }: { readonly store: Store }) => {
  const token = shownToken(store);
  const session = store.session.value;
  const tabs = session !== undefined && <ClaimsTabs store={store} />;
  const signature = token === undefined ? undefined : store.snapshot.value?.signatures[token.id];
  const { text, tone } = signatureBadge(signature);
  const badge = token !== undefined && (
    <span class={tone} title={`Signature ${signatureWords(signature)}`}>
      {text}
    </span>
  );
  return (
    <Region name="Claims" tools={tabs} hint={badge}>
      {store.token.value?.kind === 'refresh' && (
        <p class="region-note">
          A refresh token is opaque: it can be read by Cognito alone, and is never decoded or shown here.
          {token !== undefined && ` Below: the ${words[token.kind]} of the same session.`}
        </p>
      )}
      {token !== undefined && <ClaimsTable store={store} token={token} />}
      {token === undefined && session !== undefined && store.token.value?.kind !== 'refresh' && (
        <p class="region-note">This session has no {words[store.claimsTab.value]}.</p>
      )}
      {session === undefined && (
        <p class="region-note">The claims of a token appear here, decoded on this computer.</p>
      )}
    </Region>
  );
};
