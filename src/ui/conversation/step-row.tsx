import { type CallEntry, hasFailed } from '../../core/conversation/call.ts';
import { describeSpan } from '../../core/token/span.ts';
import { describeClock } from '../clock-text.ts';
import { Icon } from '../components/icon.tsx';
import { printable } from '../printable.ts';
import { say } from '../words.ts';
import { CallCard } from './call-card.tsx';
import type { ConversationSource } from './conversation-source.ts';
import { DurationBar } from './duration-bar.tsx';
import { durationWords, StepFacts } from './step-facts.tsx';
import type { Timeline } from './timeline.ts';
import { useDiagnosis } from './use-diagnosis.ts';

/** What a closed step says of its end: the refusal, or the status. */
const endOf = ({ refusal, status, reply }: CallEntry): string =>
  refusal?.type ||
  (status === undefined ? say('call_noReply') : reply === 'no-reply' ? say('call_noReply') : `${status}`);

/** One call of a flow. It opens to all that is known of it; one that failed is open from the start. */
export const StepRow = ({
  source,
  timeline,
  call,
  longest,
}: {
  readonly source: ConversationSource;
  readonly timeline: Timeline;
  readonly call: CallEntry;
  /** The longest duration of the flow, in milliseconds. */
  readonly longest: number;
}) => {
  const failed = hasFailed(call);
  const key = `call-${call.number}-${call.startedAt}`;
  const isOpen = timeline.openOf(key, failed);
  const diagnosis = useDiagnosis(timeline, isOpen.value ? call : undefined);
  const { operation, duration, startedAt } = call;
  return (
    <li class="step">
      <button
        type="button"
        class={failed ? 'step-head step-failed' : 'step-head'}
        aria-expanded={isOpen.value}
        aria-controls={isOpen.value ? key : undefined}
        title={durationWords(call)}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span class="step-mark">
          {failed && (
            <>
              <Icon name="cross" />
              <span class="visually-hidden">{say('call_failed')} </span>
            </>
          )}
        </span>
        <span class="step-name">
          <bdi>{printable(operation)}</bdi>
        </span>{' '}
        <span class="step-end">
          <bdi>{printable(endOf(call))}</bdi>
        </span>{' '}
        <DurationBar call={call} longest={longest} />
        <span class="flow-span">{duration === undefined ? '' : describeSpan(duration)}</span>{' '}
        <span class="flow-clock">{describeClock(startedAt, source.store.now.peek())}</span>
      </button>
      {isOpen.value && (
        <div class="step-body" id={key}>
          {diagnosis !== undefined && <CallCard source={source} call={call} diagnosis={diagnosis} />}
          <StepFacts source={source} timeline={timeline} call={call} hasCard={diagnosis !== undefined} />
        </div>
      )}
    </li>
  );
};
