import type { AccessTokenRecord, IdTokenRecord } from '../../core/session/model.ts';
import type { TextKey } from '../../core/words/words.ts';
import { signatureBadge, signatureWords } from '../signature-words.ts';
import type { ClaimsTab, Store } from '../store.ts';
import { say } from '../words.ts';
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

const belows = { access: 'claims_belowAccess', id: 'claims_belowId' } as const satisfies Record<
  ClaimsTab,
  TextKey
>;
const absences = { access: 'claims_noAccess', id: 'claims_noId' } as const satisfies Record<
  ClaimsTab,
  TextKey
>;

export const ClaimsRegion = ({ store }: { readonly store: Store }) => {
  const token = shownToken(store);
  const session = store.session.value;
  const tabs = session !== undefined && <ClaimsTabs store={store} />;
  const signature = token === undefined ? undefined : store.snapshot.value?.signatures[token.id];
  const { text, tone } = signatureBadge(signature);
  const badge = token !== undefined && (
    <span class={tone} title={say('signature_title', { state: signatureWords(signature) })}>
      {text}
    </span>
  );
  return (
    <Region column="claims" name={say('claims_region')} tools={tabs} hint={badge}>
      {store.token.value?.kind === 'refresh' && (
        <p class="region-note">
          {say('claims_refreshToken')}
          {token !== undefined && ` ${say(belows[token.kind])}`}
        </p>
      )}
      {token !== undefined && <ClaimsTable store={store} token={token} />}
      {token === undefined && session !== undefined && store.token.value?.kind !== 'refresh' && (
        <p class="region-note">{say(absences[store.claimsTab.value])}</p>
      )}
      {session === undefined && <p class="region-note">{say('claims_empty')}</p>}
    </Region>
  );
};
