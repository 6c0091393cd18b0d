import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { confidenceWords, diagnosisText, rawText } from '../diagnosis-text.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { CodeText } from './code-text.tsx';
import { Icon, type IconName } from './icon.tsx';
import './diagnosis-card.css';

const icons = {
  error: 'cross',
  warning: 'warning',
  note: 'note',
} as const satisfies Record<Diagnosis['severity'], IconName>;

/** One finding: what, why, what to do, and how sure that is. */
export const DiagnosisCard = ({
  store,
  diagnosis,
}: {
  readonly store: Store;
  readonly diagnosis: Diagnosis;
}) => {
  const { severity, title, reason, steps, source, foretold } = diagnosis;
  const raw = rawText(diagnosis);
  return (
    <article class={`card card-${severity}`}>
      <header class="card-head">
        <span class="card-severity">
          <Icon name={icons[severity]} /> {severity}
        </span>
        <h3>
          <CodeText text={title} />
        </h3>
      </header>
      <p class="card-reason">
        <CodeText text={reason} />
      </p>
      {steps.length > 0 && (
        <ol class="card-steps">
          {steps.map((step) => (
            <li>
              <CodeText text={step} />
            </li>
          ))}
        </ol>
      )}
      {raw !== undefined && <pre class="card-raw">{printable(raw)}</pre>}
      <footer class="card-foot">
        <span>
          {confidenceWords(diagnosis)}
          {foretold === true && ' · foretold before the call'}
          {source !== undefined && (
            <>
              {' · '}
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.label}
              </a>
            </>
          )}
        </span>
        {steps.length > 0 && (
          <button
            type="button"
            class="card-copy"
            onClick={() => void store.copyText(diagnosisText(diagnosis), 'the steps')}
          >
            Copy steps
          </button>
        )}
      </footer>
    </article>
  );
};
