import type { ComponentChildren } from 'preact';
import { severityWords } from '../../core/diagnosis/severity-words.ts';
import type { Diagnosis } from '../../core/diagnosis/to-diagnosis.ts';
import { confidenceWords, diagnosisText, rawText } from '../diagnosis-text.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import { CodeText } from './code-text.tsx';
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

interface CardProps {
  readonly diagnosis: Diagnosis;
  readonly copyText: Store['copyText'];
  /** An account of the diagnosis for a bug report. */
  readonly report: () => string;
  /** Whether the card is open at first. */
  readonly isOpen: boolean;
  /** The evidence. */
  readonly children: ComponentChildren;
}

const Foot = ({ diagnosis, copyText, report }: CardProps) => {
  const { source, foretold, steps } = diagnosis;
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
          onClick={() => void copyText(report(), say('diagnosisCard_accountCopied'))}
        >
          {say('diagnosisCard_notRight')}
        </button>
        {steps.length > 0 && (
          <button
            type="button"
            onClick={() => void copyText(diagnosisText(diagnosis), say('diagnosisCard_stepsCopied'))}
          >
            {say('diagnosisCard_copySteps')}
          </button>
        )}
      </span>
    </footer>
  );
};

/** What a finding says: what, why, what to do, on what evidence, and how sure that is. */
export const Card = (props: CardProps) => {
  const { diagnosis, isOpen, children } = props;
  const { severity, title, reason } = diagnosis;
  const raw = rawText(diagnosis);
  return (
    <details open={isOpen}>
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
      {children}
      {raw !== undefined && <pre class="card-raw">{printable(raw)}</pre>}
      <Foot {...props} />
    </details>
  );
};
