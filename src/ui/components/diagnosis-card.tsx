import type { Diagnosis } from '../../core/diagnosis/to-diagnosis.ts';
import { describeEvidence } from '../evidence-view.ts';
import { reportText } from '../report-text.ts';
import type { Store } from '../store.ts';
import { Card } from './card.tsx';
import { EvidenceList } from './evidence-list.tsx';

/** One finding about the session. Notes are closed until somebody opens them. */
export const DiagnosisCard = ({
  store,
  diagnosis,
}: {
  readonly store: Store;
  readonly diagnosis: Diagnosis;
}) => {
  const { severity, title, points } = diagnosis;
  const evidence = store.evidence.value;
  const items = describeEvidence(points, {
    access: store.access.value,
    id: store.idToken.value,
    accessSignature: evidence?.accessSignature,
    idSignature: evidence?.idSignature,
    lookup: store.lookup.value,
  });
  const report = () =>
    reportText({
      diagnosis,
      prognosis: store.prognosis.value,
      access: store.access.value,
      id: store.idToken.value,
      accessSignature: store.evidence.value?.accessSignature,
      version: store.version,
    });
  const point = () => store.point(items.map((item) => item.point));
  return (
    <article
      class={`card card-${severity}`}
      aria-label={title}
      onMouseEnter={point}
      onMouseLeave={() => store.point([])}
    >
      <Card diagnosis={diagnosis} copyText={store.copyText} report={report} isOpen={severity !== 'note'}>
        <EvidenceList store={store} items={items} />
      </Card>
    </article>
  );
};
