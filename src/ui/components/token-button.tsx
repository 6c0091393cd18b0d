import type { TokenRecord } from '../../core/session/model.ts';
import { usageOf } from '../../core/session/usage.ts';
import { describeDuration, describeMoment, lifetimeAt } from '../../core/token/lifetime.ts';
import { pointedClass } from '../is-pointed.ts';
import type { Store } from '../store.ts';
import { count, say, words } from '../words.ts';
import { KindBadge } from './kind-badge.tsx';
import './token-button.css';

/** How long after a request a token counts as in use right now, in milliseconds. */
const inUseFor = 60_000;

const lifeWords = (
  token: TokenRecord,
  now: number,
): { readonly word: string; readonly time?: string; readonly isOver?: boolean } => {
  if (token.kind === 'refresh') return { word: '' };
  const life = lifetimeAt(now, token.claims);
  switch (life.state) {
    case 'live':
      return { word: say('tokens_live'), time: describeDuration(life.remaining) };
    case 'expired':
      return {
        word: say('tokens_expired'),
        time: say('moment_past', { time: describeDuration(life.since) }),
        isOver: true,
      };
    case 'unknown':
      return { word: say('tokens_noEnd') };
  }
};

/** The token of its kind that requests sent last. A ring once a minute has passed since. */
const InUse = ({ store, token }: { readonly store: Store; readonly token: TokenRecord }) => {
  const now = store.now.value;
  const sentAt = usageOf(token.sightings)?.lastSentAt ?? 0;
  return (
    <span
      class={now - sentAt < inUseFor ? 'token-button-used' : 'token-button-used token-button-used-before'}
      title={say('tokens_inUseTitle', { moment: describeMoment(sentAt, now, words) })}
    >
      <span class="visually-hidden">{say('tokens_inUse')} </span>
    </span>
  );
};

const Life = ({ store, token }: { readonly store: Store; readonly token: TokenRecord }) => {
  const { word, time, isOver } = lifeWords(token, store.serviceNow.value);
  const places = count('count_places', token.sightings.length + token.sightingsDropped);
  return (
    <>
      <span class={isOver === true ? 'bad' : undefined}>{word}</span>{' '}
      <span class="token-button-more">{time === undefined ? places : `${time} · ${places}`}</span>
    </>
  );
};

/**
 * One token of a session; the current one is what the other regions are about. There may be hundreds: a change of their session
 * draws those anew that it is about, and a second that passes only what it changes.
 */
export const TokenButton = ({
  store,
  sessionKey,
  token,
  isInUse,
  isCurrent,
  isOfCurrent,
}: {
  readonly store: Store;
  readonly sessionKey: string;
  readonly token: TokenRecord;
  readonly isInUse: boolean;
  readonly isCurrent: boolean;
  /** It is of the session that the other regions are about. */
  readonly isOfCurrent: boolean;
}) => (
  <button
    type="button"
    class={`token-button ${isOfCurrent ? (pointedClass(store, `tokens.${token.kind}`) ?? '') : ''}`}
    aria-current={isCurrent ? 'true' : undefined}
    onClick={() => store.selectToken({ key: sessionKey }, token)}
  >
    <KindBadge kind={token.kind} /> {isInUse && <InUse store={store} token={token} />}
    <Life store={store} token={token} />
  </button>
);
