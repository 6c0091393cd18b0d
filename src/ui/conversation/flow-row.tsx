import { computed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { hasFailed } from '../../core/conversation/call.ts';
import type { Flow, FlowOutcome } from '../../core/conversation/flows.ts';
import { sessionTitle } from '../../core/session/session-title.ts';
import { describeSpan } from '../../core/token/span.ts';
import { describeClock } from '../clock-text.ts';
import { CodeText } from '../components/code-text.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { printable } from '../printable.ts';
import { shortenMiddle } from '../shorten.ts';
import { count, say, words } from '../words.ts';
import type { ConversationSource } from './conversation-source.ts';
import { flowName, openChallenge, operationsOf, outcomeWords } from './flow-words.ts';
import { StepRow } from './step-row.tsx';
import type { HeldToken, Timeline } from './timeline.ts';
import { flowKey } from './timeline-rows.ts';
import { useDiagnosis } from './use-diagnosis.ts';

/** Steps that are drawn until somebody asks for more: the newest, since what failed is mostly the last. */
const drawnAtFirst = 40;

const icons = {
  succeeded: 'check',
  failed: 'cross',
  unfinished: 'running',
} as const satisfies Record<FlowOutcome, IconName>;

interface RowProps {
  readonly source: ConversationSource;
  readonly timeline: Timeline;
  readonly flow: Flow;
}

const Steps = ({ source, timeline, flow }: RowProps) => {
  const drawn = useSignal(drawnAtFirst);
  const { calls } = flow;
  const longest = Math.max(0, ...calls.map(({ duration = 0 }) => duration));
  const hidden = Math.max(0, calls.length - drawn.value);
  return (
    <>
      {hidden > 0 && (
        <button
          type="button"
          class="conversation-more"
          onClick={() => {
            drawn.value += drawnAtFirst;
          }}
        >
          {count('conversation_earlierCalls', Math.min(hidden, drawnAtFirst))}
        </button>
      )}
      <ol class="steps">
        {calls.slice(hidden).map((call) => (
          <StepRow
            key={`${call.number}-${call.startedAt}`}
            source={source}
            timeline={timeline}
            call={call}
            longest={longest}
          />
        ))}
      </ol>
    </>
  );
};

/** The session that a flow brought, as far as one of its tokens is still held. */
const heldOf = ({ held }: Timeline, { created }: Flow): HeldToken | undefined =>
  created.map((id) => held.value.get(id)).find((token) => token !== undefined);

/** The way to the session that a flow made. */
const SessionLink = ({ source, timeline, flow }: RowProps) => {
  // Only the name is looked at: sessions are grouped anew every second.
  const title = useMemo(
    () =>
      computed(() => {
        const held = heldOf(timeline, flow);
        return held === undefined ? undefined : sessionTitle(held.session, words);
      }),
    [timeline, flow],
  );
  const { showToken } = source;
  if (title.value === undefined || showToken === undefined) return null;
  return (
    <button
      type="button"
      class="call-link flow-session"
      title={say('conversation_toSession', { user: printable(title.value) })}
      onClick={() => {
        const held = heldOf(timeline, flow);
        if (held !== undefined) showToken(held.session, held.session.access ?? held.token);
      }}
    >
      <bdi>{printable(shortenMiddle(title.value, 40))}</bdi>
    </button>
  );
};

/** Calls that belong together: what was wanted, how it ended, and on demand each step. */
export const FlowRow = (row: RowProps) => {
  const { source, timeline, flow } = row;
  const key = `flow-${flowKey(flow)}`;
  const isOpen = timeline.openOf(key);
  const { kind, outcome, startedAt, endedAt, failure } = flow;
  const challenge = openChallenge(flow);
  const diagnosis = useDiagnosis(timeline, failure);
  const failed = flow.calls.filter(hasFailed).length;
  return (
    <li class={`flow flow-${outcome}`}>
      <div class="flow-line">
        <h3>
          <button
            type="button"
            class="flow-head"
            data-row={key}
            aria-expanded={isOpen.value}
            aria-controls={isOpen.value ? key : undefined}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            <span class="flow-mark">
              <Icon name={icons[outcome]} />
            </span>
            <span class="flow-name">{flowName(kind)}</span>{' '}
            <span class="flow-outcome">
              {challenge === undefined
                ? outcomeWords(outcome)
                : say('flow_waitsFor', { challenge: printable(challenge) })}
              {outcome !== 'failed' && failed > 0 && ` · ${count('panel_failedCalls', failed)}`}
            </span>{' '}
            <span class="flow-what">
              {diagnosis !== undefined && (
                <>
                  <b>
                    <CodeText text={diagnosis.title} />
                  </b>{' '}
                </>
              )}
              <bdi>{printable(operationsOf(flow))}</bdi>
            </span>{' '}
            <span class="flow-span">{describeSpan(endedAt - startedAt)}</span>{' '}
            <span class="flow-clock">{describeClock(startedAt, source.store.now.peek())}</span>
          </button>
        </h3>
        <SessionLink {...row} />
      </div>
      {isOpen.value && (
        <div class="flow-body" id={key}>
          <Steps {...row} />
        </div>
      )}
    </li>
  );
};
