import { sessionTitle } from '../../core/session/session-title.ts';
import type { Session } from '../../core/session/sessions.ts';
import { printable } from '../printable.ts';
import { shortenMiddle } from '../shorten.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import { FoundIn } from './found-in.tsx';
import { TokenButton } from './token-button.tsx';
import './session-block.css';

/** One session and its tokens, and where the current token was found. */
export const SessionBlock = ({
  store,
  session,
  isAlone,
}: {
  readonly store: Store;
  readonly session: Session;
  readonly isAlone: boolean;
}) => {
  const current = store.session.value?.key === session.key ? store.token.value : undefined;
  const title = sessionTitle(session, words);
  const origin = [session.clientId, session.poolId].filter((text) => text !== undefined).join(' · ');
  return (
    <li class="session-block">
      <div class="session-block-head">
        <div class="session-block-title">
          <bdi title={printable(title)}>{printable(shortenMiddle(title))}</bdi>
        </div>
        {session.username !== undefined && session.username !== session.title && (
          <div class="session-block-origin">
            <bdi>{printable(session.username)}</bdi>
          </div>
        )}
        {session.isNamed && !isAlone && <div class="hint">{say('tokens_named')}</div>}
        {origin !== '' && <div class="session-block-origin">{printable(origin)}</div>}
      </div>
      <ul>
        {session.tokens.map((token) => (
          <li key={token.id}>
            <TokenButton
              store={store}
              sessionKey={session.key}
              token={token}
              isInUse={session.inUse.has(token.id)}
              isCurrent={token.id === current?.id}
              isOfCurrent={current !== undefined}
            />
          </li>
        ))}
      </ul>
      {current !== undefined && <FoundIn store={store} token={current} />}
    </li>
  );
};
