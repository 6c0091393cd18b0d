import { severityWords } from '../../core/diagnosis/severity-words.ts';
import type { Diagnosis } from '../../core/diagnosis/to-diagnosis.ts';
import { confidenceWords, diagnosisText, rawText } from '../diagnosis-text.ts';
import { describeEvidence } from '../evidence-view.ts';
import { printable } from '../printable.ts';
import { reportText } from '../report-text.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import { CodeText } from './code-text.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Icon, type IconName } from './icon.tsx';
import './diagnosis-card.css';

const icons = {
  error: 'cross',
  warning: 'warning',
  note: 'note',
} as const satisfies Record<Diagnosis['severity'], IconName>;

const Steps = ({ diagnosis }: { readonly diagnosis: Diagnosis }) => (
  <>
    {diagnosis.steps.length > 0 && (
      <ol class="card-steps">
        {diagnosis.steps.map((step) => (
          <li>
            <CodeText text={step} />
          </li>
        ))}
      </ol>
    )}
    {diagnosis.tester !== '' && (
      <p class="card-tester">
        <b>{say('diagnosisCard_tester')}</b> <CodeText text={diagnosis.tester} />
      </p>
    )}
  </>
);

const Foot = ({ store, diagnosis }: { readonly store: Store; readonly diagnosis: Diagnosis }) => {
  const { source, foretold, steps } = diagnosis;
  const report = () =>
    reportText({
      diagnosis,
      prognosis: store.prognosis.value,
      access: store.access.value,
      id: store.idToken.value,
      accessSignature: store.evidence.value?.accessSignature,
      version: store.version,
    });
  return (
    <footer class="card-foot">
      <span>
        {confidenceWords(diagnosis)}
        {foretold === true && ` · ${say('diagnosisCard_foretold')}`}
        {source !== undefined && (
          <>
            {' · '}
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.label}
            </a>
          </>
        )}
      </span>
      <span class="card-buttons">
        <button
          type="button"
          title={say('diagnosisCard_account')}
          onClick={() => void store.copyText(report(), say('diagnosisCard_accountCopied'))}
        >
          {say('diagnosisCard_notRight')}
        </button>
        {steps.length > 0 && (
          <button
            type="button"
            onClick={() => void store.copyText(diagnosisText(diagnosis), say('diagnosisCard_stepsCopied'))}
          >
            {say('diagnosisCard_copySteps')}
          </button>
        )}
      </span>
    </footer>
  );
};

/** One finding: what, why, what to do, on what evidence, and how sure that is. Notes are closed until somebody opens them. */
export const DiagnosisCard = ({
  store,
  diagnosis,
}: {
  readonly store: Store;
  readonly diagnosis: Diagnosis;
}) => {
  const { severity, title, reason, points } = diagnosis;
  const raw = rawText(diagnosis);
  const evidence = store.evidence.value;
  const items = describeEvidence(points, {
    access: store.access.value,
    id: store.idToken.value,
    accessSignature: evidence?.accessSignature,
    idSignature: evidence?.idSignature,
    lookup: store.lookup.value,
  });
  const point = () => store.point(items.map((item) => item.point));
  return (
    <article
      class={`card card-${severity}`}
      aria-label={title}
      onMouseEnter={point}
      onMouseLeave={() => store.point([])}
    >
      <details open={severity !== 'note'}>
        <summary class="card-head">
          <span class="card-severity">
            <Icon name={icons[severity]} /> {severityWords(severity, words)}
          </span>
          <h3>
            <CodeText text={title} />
          </h3>
        </summary>
        <p class="card-reason">
          <CodeText text={reason} />
        </p>
        <Steps diagnosis={diagnosis} />
        <EvidenceList store={store} items={items} />
        {raw !== undefined && <pre class="card-raw">{printable(raw)}</pre>}
        <Foot store={store} diagnosis={diagnosis} />
      </details>
    </article>
  );
};
