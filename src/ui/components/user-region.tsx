import { knownUser, type LookupView } from '../../core/session/lookup-view.ts';
import type { IdTokenRecord } from '../../core/session/model.ts';
import type { Signature } from '../../core/session/signature.ts';
import { describeMoment } from '../../core/token/lifetime.ts';
import type { TextKey } from '../../core/words/words.ts';
import type { Store } from '../store.ts';
import { userRows } from '../user-rows.ts';
import { say, words } from '../words.ts';
import { MfaSection } from './mfa-section.tsx';
import { Region } from './region.tsx';
import { UserGroups } from './user-groups.tsx';

const silence = {
  idle: 'user_idle',
  running: 'user_running',
  failed: 'user_failed',
  interrupted: 'user_interrupted',
} as const satisfies Record<Exclude<LookupView['state'], 'succeeded'>, TextKey>;

const tokenWords = (id: IdTokenRecord | undefined, signature: Signature | undefined, now: number): string => {
  if (id === undefined) return say('user_noIdToken');
  const { issuedAt } = id.claims;
  const isVerified = signature?.state === 'verified';
  if (issuedAt === undefined) return say(isVerified ? 'user_tokenVerified' : 'user_tokenUnverified');
  const moment = describeMoment(issuedAt, now, words);
  return say(isVerified ? 'user_tokenIssuedVerified' : 'user_tokenIssuedUnverified', { moment });
};

export const UserRegion = ({ store }: { readonly store: Store }) => {
  const session = store.session.value;
  const lookup = store.lookup.value;
  const chosen = store.token.value;
  const id = chosen?.kind === 'id' ? chosen : session?.id;
  const user = knownUser(lookup);
  const isAsking = lookup.state === 'running';
  const comparison = isAsking
    ? say('user_askingAgain')
    : say(id === undefined ? 'user_liveAlone' : 'user_liveBeside');
  return (
    <Region
      column="user"
      name={say('user_region')}
      hint={user === undefined ? session !== undefined && say('user_notLive') : comparison}
    >
      {session === undefined && <p class="region-note">{say('user_empty')}</p>}
      {session !== undefined && user === undefined && lookup.state !== 'succeeded' && (
        <p class="region-note">
          {say(silence[lookup.state])}{' '}
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
