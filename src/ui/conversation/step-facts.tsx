import type { ComponentChildren } from 'preact';
import type { CallEntry } from '../../core/conversation/call.ts';
import { factsIn, replyWords } from '../../core/conversation/call-words.ts';
import { describeSpan } from '../../core/token/span.ts';
import { describeClock } from '../clock-text.ts';
import { PageText } from '../components/page-text.tsx';
import { say, words } from '../words.ts';
import type { ConversationSource } from './conversation-source.ts';
import { factName, factText } from './fact-words.ts';
import type { Timeline } from './timeline.ts';
import { TokenLine } from './token-line.tsx';

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** How long a call took, in words. */
export const durationWords = ({ duration, waited }: CallEntry): string => {
  if (duration === undefined) return say('call_noDuration');
  const time = describeSpan(duration);
  return waited === undefined ? time : say('call_waited', { time, waited: describeSpan(waited) });
};

/** Everything that was kept of a call, but for what its card says already. */
export const StepFacts = ({
  source,
  timeline,
  call,
  hasCard,
}: {
  readonly source: ConversationSource;
  readonly timeline: Timeline;
  readonly call: CallEntry;
  readonly hasCard: boolean;
}) => {
  const { startedAt, status, refusal, requestId, reply, method, url, facts, tokens } = call;
  return (
    <dl class="call-facts">
      <Fact name={say('call_address')}>
        <PageText text={`${method} ${url}`} />
      </Fact>
      <Fact name={say('call_started')}>{describeClock(startedAt, source.store.now.peek())}</Fact>
      <Fact name={say('call_duration')}>{durationWords(call)}</Fact>
      {!hasCard && status !== undefined && <Fact name={say('call_status')}>{status}</Fact>}
      {!hasCard && refusal !== undefined && (
        <Fact name={say('call_refusal')}>
          <PageText text={[refusal.type, refusal.message].filter((text) => text !== '').join(': ')} />
        </Fact>
      )}
      {reply !== 'read' && <Fact name={say('call_reply')}>{replyWords(reply, words)}</Fact>}
      {!hasCard && requestId !== undefined && (
        <Fact name={say('call_requestId')}>
          <PageText text={requestId} />
        </Fact>
      )}
      {factsIn(facts).map((name) => (
        <Fact key={name} name={factName(name) ?? name}>
          <PageText text={factText(facts[name])} />
        </Fact>
      ))}
      {tokens.map((token) => (
        <Fact
          key={`${token.use} ${token.id}`}
          name={say(token.use === 'sent' ? 'call_sent' : 'call_received')}
        >
          <TokenLine source={source} timeline={timeline} token={token} />
        </Fact>
      ))}
    </dl>
  );
};
