import type { TokenRecord } from '../../core/session/model.ts';
import type { Session } from '../../core/session/sessions.ts';
import { describeDuration, lifetimeAt } from '../../core/token/lifetime.ts';
import { count } from '../count.ts';
import { lastSentAt } from '../place-text.ts';
import type { Store } from '../store.ts';
import { KindBadge } from './kind-badge.tsx';
import './token-button.css';

/** How long after a request a token counts as in use, in milliseconds. */
const inUseFor = 60_000;

const lifeWords = (token: TokenRecord, now: number): { readonly word: string; readonly time?: string } => {
  if (token.kind === 'refresh') return { word: '' };
  const life = lifetimeAt(now, token.claims);
  switch (life.state) {
    case 'live':
      return { word: 'live', time: describeDuration(life.remaining) };
    case 'expired':
      return { word: 'expired', time: `${describeDuration(life.since)} ago` };
    case 'unknown':
      return { word: 'no end' };
  }
};

/** One token of a session; the current one is what the other regions are about. */
export const TokenButton = ({
  store,
  session,
  token,
}: {
  readonly store: Store;
  readonly session: Session;
  readonly token: TokenRecord;
}) => {
  const now = store.now.value;
  const { word, time } = lifeWords(token, now);
  const sentAt = lastSentAt(token.sightings);
  const places = count(token.sightings.length + token.sightingsDropped, 'place');
  const isCurrent = store.token.value?.id === token.id && store.session.value?.key === session.key;
  return (
    <button
      type="button"
      class="token-button"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => store.selectToken(session, token)}
    >
      <KindBadge kind={token.kind} />{' '}
      {sentAt !== undefined && now - sentAt < inUseFor && (
        <span class="token-button-used" title="Sent by a request within the last minute">
          <span class="visually-hidden">in use, </span>
        </span>
      )}
      <span class={word === 'expired' ? 'bad' : undefined}>{word}</span>{' '}
      <span class="token-button-more">{time === undefined ? places : `${time} · ${places}`}</span>
    </button>
  );
};
