import type { ConversationFinding } from '../../core/diagnosis/calls/conversation-findings.ts';
import { Card } from '../components/card.tsx';
import { say } from '../words.ts';
import { callReport } from './call-report.ts';
import type { ConversationSource } from './conversation-source.ts';
import type { Timeline } from './timeline.ts';

const Finding = ({
  source,
  timeline,
  finding,
}: {
  readonly source: ConversationSource;
  readonly timeline: Timeline;
  readonly finding: ConversationFinding;
}) => {
  const { store } = source;
  const { severity, title, calls } = finding;
  const about = () =>
    timeline.flows
      .peek()
      .flatMap((flow) => flow.calls)
      .filter(({ number }) => calls.includes(number));
  return (
    <article class={`card card-${severity}`} aria-label={title}>
      <Card
        diagnosis={finding}
        copyText={store.copyText}
        report={() => callReport(finding, about().slice(0, 4), store.version)}
        isOpen={false}
      >
        <p class="card-tester">
          <button
            type="button"
            class="call-link"
            onClick={() => {
              store.shownCall.value = calls[calls.length - 1];
            }}
          >
            {say('conversation_showCalls', { number: calls.length })}
          </button>
        </p>
      </Card>
    </article>
  );
};

/** What the calls show over time; nothing while nothing is amiss. Each is closed, so that the calls stay in sight. */
export const Findings = ({
  source,
  timeline,
}: {
  readonly source: ConversationSource;
  readonly timeline: Timeline;
}) => {
  const findings = timeline.findings.value;
  if (findings.length === 0) return null;
  return (
    <section class="conversation-findings" aria-label={say('conversation_findings')}>
      <h2>{say('conversation_findings')}</h2>
      {findings.map((finding) => (
        <Finding
          key={`${finding.id} ${finding.calls[0]}`}
          source={source}
          timeline={timeline}
          finding={finding}
        />
      ))}
    </section>
  );
};
