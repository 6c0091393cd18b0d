import type { CallToken } from '../../core/conversation/call.ts';
import { KindBadge } from '../components/kind-badge.tsx';
import { say } from '../words.ts';
import type { ConversationSource } from './conversation-source.ts';
import type { Timeline } from './timeline.ts';

/** Digits of a token's name that are shown: enough to tell tokens of one tab apart. */
const shownDigits = 8;

/** A token by its name, and the way to it where it is still held. */
export const TokenLine = ({
  source,
  timeline,
  token,
}: {
  readonly source: ConversationSource;
  readonly timeline: Timeline;
  readonly token: CallToken;
}) => {
  const held = timeline.held.value.get(token.id);
  const { showToken } = source;
  return (
    <span class="call-token">
      <KindBadge kind={token.kind} /> <code title={token.id}>{token.id.slice(0, shownDigits)}</code>{' '}
      {held === undefined ? (
        <span class="hint">{say('call_tokenGone')}</span>
      ) : (
        showToken !== undefined && (
          <button type="button" class="call-link" onClick={() => showToken(held.session, held.token)}>
            {say('conversation_toToken')}
          </button>
        )
      )}
    </span>
  );
};
