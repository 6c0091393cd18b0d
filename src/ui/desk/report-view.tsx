import type { JsonEntry } from '../../core/json.ts';
import { callHead, callRows, leftOutWords } from '../../core/report/conversation-words.ts';
import type { Report, ReportConversation, ReportDiagnosis } from '../../core/report/report.ts';
import {
  attributeCells,
  attributeHead,
  claimHead,
  claimWords,
  headlineOf,
  rawWords,
  summaryOf,
  tokenCells,
  tokenHead,
} from '../../core/report/report-words.ts';
import type { TextKey } from '../../core/words/words.ts';
import { CodeText } from '../components/code-text.tsx';
import { PageText } from '../components/page-text.tsx';
import { printable } from '../printable.ts';
import { say, words } from '../words.ts';
import './report-view.css';

const Table = ({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) => (
  <div class="report-wide">
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((text) => (
              <td>
                <PageText text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const severities = {
  error: 'report_error',
  warning: 'report_warning',
  note: 'report_note',
} as const satisfies Record<ReportDiagnosis['severity'], TextKey>;

const Diagnosis = ({ diagnosis }: { readonly diagnosis: ReportDiagnosis }) => {
  const { severity, title, reason, steps, tester, sourceUrl } = diagnosis;
  const raw = rawWords(diagnosis, words);
  return (
    <article class={`report-diagnosis report-${severity}`}>
      <h3>
        {say(severities[severity])}: <CodeText text={title} />
      </h3>
      <p>
        <CodeText text={reason} />
      </p>
      <ol>
        {steps.map((step) => (
          <li>
            <CodeText text={step} />
          </li>
        ))}
      </ol>
      {tester !== '' && (
        <p>
          <b>{say('report_tester')}</b> <CodeText text={tester} />
        </p>
      )}
      {raw !== undefined && <pre>{printable(raw)}</pre>}
      {sourceUrl !== undefined && (
        <a href={sourceUrl} target="_blank" rel="noreferrer">
          {printable(sourceUrl)}
        </a>
      )}
    </article>
  );
};

const Claims = ({ title, claims }: { readonly title: string; readonly claims: readonly JsonEntry[] }) =>
  claims.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <Table
        head={claimHead(words)}
        rows={claims.map(({ name, value }) => [name, claimWords(name, value, words)])}
      />
    </section>
  );

const Conversation = ({ conversation }: { readonly conversation: ReportConversation }) => (
  <section>
    <h2>{say('report_sectionConversation')}</h2>
    <Table head={callHead(words)} rows={callRows(conversation.flows, words)} />
    <p class="soft">{leftOutWords(conversation, words)}</p>
    {conversation.diagnoses.map((diagnosis) => (
      <Diagnosis key={`${diagnosis.id} ${diagnosis.reason}`} diagnosis={diagnosis} />
    ))}
  </section>
);

/** A report to be read: all of it is text of whoever made it, and can do nothing. */
export const ReportView = ({ report }: { readonly report: Report }) => {
  const { diagnoses, tokens, attributes, accessClaims, idClaims, conversation } = report;
  return (
    <article class="report">
      <h2 class="report-headline">
        <CodeText text={headlineOf(report, words)} />
      </h2>
      <dl class="report-summary">
        {summaryOf(report, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <PageText text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {diagnoses.length > 0 && (
        <section>
          <h2>{say('report_sectionDiagnoses')}</h2>
          {diagnoses.map((diagnosis) => (
            <Diagnosis key={diagnosis.id} diagnosis={diagnosis} />
          ))}
        </section>
      )}
      {conversation !== undefined && <Conversation conversation={conversation} />}
      {attributes.length > 0 && (
        <section>
          <h2>{say('report_sectionAttributes')}</h2>
          <Table
            head={attributeHead(words)}
            rows={attributes.map((attribute) => attributeCells(attribute, words))}
          />
        </section>
      )}
      {tokens.length > 0 && (
        <section>
          <h2>{say('report_sectionTokens')}</h2>
          <Table head={tokenHead(words)} rows={tokens.map((token) => tokenCells(token, words))} />
        </section>
      )}
      <Claims title={say('report_sectionAccessClaims')} claims={accessClaims} />
      <Claims title={say('report_sectionIdClaims')} claims={idClaims} />
    </article>
  );
};
