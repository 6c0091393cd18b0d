import type { CallEntry } from '../../core/conversation/call.ts';
import type { Diagnosis } from '../../core/diagnosis/to-diagnosis.ts';
import { Card } from '../components/card.tsx';
import { printable } from '../printable.ts';
import { say } from '../words.ts';
import { describeCallEvidence } from './call-evidence-view.ts';
import { callReport } from './call-report.ts';
import type { ConversationSource } from './conversation-source.ts';

/** What a call that failed means, and what to do. */
export const CallCard = ({
  source,
  call,
  diagnosis,
}: {
  readonly source: ConversationSource;
  readonly call: CallEntry;
  readonly diagnosis: Diagnosis;
}) => {
  const { store } = source;
  const items = describeCallEvidence(diagnosis.points, call, store.snapshot.peek()?.tokens ?? []);
  return (
    <article class={`card card-${diagnosis.severity}`} aria-label={diagnosis.title}>
      <Card
        diagnosis={diagnosis}
        copyText={store.copyText}
        report={() => callReport(diagnosis, [call], store.version)}
        isOpen
      >
        {items.length > 0 && (
          <ul class="evidence" aria-label={say('evidence_list')}>
            {items.map(({ name, of, value }) => (
              <li key={`${of} ${name}`} class="evidence-item">
                <span class="evidence-name">{printable(name)}</span> <span class="hint">{of}</span>{' '}
                <span class="evidence-value">{printable(value)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </article>
  );
};
