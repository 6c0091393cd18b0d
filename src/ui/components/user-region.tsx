import { knownUser, type LookupView } from '../../core/session/lookup-view.ts';
import type { IdTokenRecord } from '../../core/session/model.ts';
import type { Signature } from '../../core/session/signature.ts';
import { describeMoment } from '../../core/token/lifetime.ts';
import type { Store } from '../store.ts';
import { userRows } from '../user-rows.ts';
import { MfaSection } from './mfa-section.tsx';
import { Region } from './region.tsx';
import { UserGroups } from './user-groups.tsx';

const silence = {
  idle: 'Cognito has not been asked.',
  running: 'Asking Cognito…',
  failed: 'Cognito did not say: see the diagnosis.',
  interrupted: 'Cognito’s answer did not arrive: the look-up was interrupted.',
} as const satisfies Record<Exclude<LookupView['state'], 'succeeded'>, string>;

const tokenWords = (id: IdTokenRecord | undefined, signature: Signature | undefined, now: number): string => {
  if (id === undefined) return 'No ID token was found that would say something about the user.';
  const { issuedAt } = id.claims;
  const when = issuedAt === undefined ? '' : `, issued ${describeMoment(issuedAt, now)}`;
  const trust = signature?.state === 'verified' ? 'signature verified' : 'unverified';
  return `The ID token${when}, says (${trust}):`;
};

export const UserRegion = ({ store }: { readonly store: Store }) => {
  const session = store.session.value;
  const lookup = store.lookup.value;
  const chosen = store.token.value;
  const id = chosen?.kind === 'id' ? chosen : session?.id;
  const user = knownUser(lookup);
  const isAsking = lookup.state === 'running';
  const comparison = isAsking
    ? 'asking again…'
    : id === undefined
      ? 'live, no ID token beside it'
      : 'live, beside the ID token';
  return (
    <Region name="User" hint={user === undefined ? session !== undefined && 'not live' : comparison}>
      {session === undefined && (
        <p class="region-note">What Cognito knows about the user appears here, once you look the user up.</p>
      )}
      {session !== undefined && user === undefined && lookup.state !== 'succeeded' && (
        <p class="region-note">
          {silence[lookup.state]}{' '}
          {tokenWords(id, id && store.snapshot.value?.signatures[id.id], store.now.value)}
        </p>
      )}
      {session !== undefined && (
        <UserGroups store={store} groups={userRows(lookup, id)} isLive={user !== undefined} />
      )}
      {session !== undefined && <MfaSection store={store} user={user} />}
    </Region>
  );
};
