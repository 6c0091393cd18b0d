import { producers } from '../../core/capture/producers.ts';
import type { PageState, Sighting, TokenRecord } from '../../core/session/model.ts';
import { isGone } from '../../core/session/presence.ts';
import { usageOf } from '../../core/session/usage.ts';
import { describeMoment } from '../../core/token/lifetime.ts';
import { describePlace } from '../place-text.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { count, say, words } from '../words.ts';
import './found-in.css';

const PlaceLine = ({
  sighting,
  page,
  now,
}: {
  readonly sighting: Sighting;
  readonly page: PageState;
  readonly now: number;
}) => {
  const { title, detail, whole } = describePlace(
    sighting.place,
    page.state === 'read' ? page.origin : undefined,
  );
  const gone = isGone(sighting, page);
  const moment = describeMoment(sighting.lastSeenAt, now, words);
  return (
    <li class={gone ? 'place place-gone' : 'place'} title={printable(whole)}>
      <div class="place-title">{printable(title)}</div>
      <div class="place-detail">
        <bdi>{printable(detail)}</bdi>
      </div>
      {sighting.producer !== undefined && (
        <div class="hint">{say('foundIn_by', { producer: say(producers[sighting.producer]) })}</div>
      )}
      <div class="hint">
        {gone ? (
          <span class="warn">{say('foundIn_gone', { moment })}</span>
        ) : sighting.count > 1 ? (
          count('foundIn_seenTimes', sighting.count, { moment })
        ) : (
          say('foundIn_seen', { moment })
        )}
      </div>
    </li>
  );
};

/** Whether the app's requests really use the token. */
const UsageLine = ({ token, now }: { readonly token: TokenRecord; readonly now: number }) => {
  const usage = usageOf(token.sightings);
  return (
    <p class="place hint">
      {usage === undefined
        ? say('foundIn_neverSent')
        : count('foundIn_sent', usage.times, { moment: describeMoment(usage.lastSentAt, now, words) })}
    </p>
  );
};

/** The call that brought the token, where the conversation has it, and the way there. */
const BringerLine = ({ store, token }: { readonly store: Store; readonly token: TokenRecord }) => {
  const call = store.snapshot.value?.calls.findLast(
    (entry) =>
      entry.kind === 'call' && entry.tokens.some(({ use, id }) => use === 'received' && id === token.id),
  );
  if (call?.kind !== 'call') return null;
  const moment = describeMoment(call.startedAt, store.now.value, words);
  return (
    <p class="place hint">
      {say('conversation_brought', { operation: printable(call.operation), moment })}{' '}
      <button type="button" class="found-in-call" onClick={() => store.showCall(call.number)}>
        {say('conversation_showCall')}
      </button>
    </p>
  );
};

/** Every place where a token was. */
export const FoundIn = ({ store, token }: { readonly store: Store; readonly token: TokenRecord }) => {
  const page = store.snapshot.value?.page ?? { state: 'unread' as const };
  const now = store.now.value;
  return (
    <div class="found-in">
      <div class="found-in-head">
        <h3>{say('foundIn_title')}</h3>
        {token.kind !== 'refresh' && (
          <button
            type="button"
            class="found-in-copy"
            title={say('foundIn_copyTitle')}
            onClick={() => void store.copyToken(token.id)}
          >
            {say('foundIn_copy')}
          </button>
        )}
      </div>
      <UsageLine token={token} now={now} />
      <BringerLine store={store} token={token} />
      <ul>
        {token.sightings.map((sighting) => (
          <PlaceLine sighting={sighting} page={page} now={now} />
        ))}
      </ul>
      {token.sightingsDropped > 0 && (
        <p class="place hint">{count('foundIn_dropped', token.sightingsDropped)}</p>
      )}
    </div>
  );
};
