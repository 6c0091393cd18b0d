import type { JsonEntry } from '../../core/json.ts';
import type { Report, ReportDiagnosis } from '../../core/report/report.ts';
import {
  attributeCells,
  claimWords,
  headlineOf,
  rawWords,
  summaryOf,
  tokenCells,
  tokenHead,
} from '../../core/report/report-words.ts';
import { CodeText } from '../components/code-text.tsx';
import { PageText } from '../components/page-text.tsx';
import { printable } from '../printable.ts';
import { say } from '../words.ts';
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

const Diagnosis = ({ diagnosis }: { readonly diagnosis: ReportDiagnosis }) => {
  const { severity, title, reason, steps, tester, sourceUrl } = diagnosis;
  const raw = rawWords(diagnosis);
  return (
    <article class={`report-diagnosis report-${severity}`}>
      <h3>
        {say(`report_${severity}`)}: <CodeText text={title} />
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
        head={[say('report_claim'), say('report_value')]}
        rows={claims.map(({ name, value }) => [name, claimWords(name, value)])}
      />
    </section>
  );

/** A report to be read: all of it is text of whoever made it, and can do nothing. */
export const ReportView = ({ report }: { readonly report: Report }) => {
  const { diagnoses, tokens, attributes, accessClaims, idClaims } = report;
  return (
    <article class="report">
      <h2 class="report-headline">
        <CodeText text={headlineOf(report)} />
      </h2>
      <dl class="report-summary">
        {summaryOf(report).map(([name, value]) => (
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
          <h2>{say('report_diagnoses')}</h2>
          {diagnoses.map((diagnosis) => (
            <Diagnosis key={diagnosis.id} diagnosis={diagnosis} />
          ))}
        </section>
      )}
      {attributes.length > 0 && (
        <section>
          <h2>{say('report_attributes')}</h2>
          <Table
            head={[say('report_attribute'), say('report_value'), say('report_beside')]}
            rows={attributes.map(attributeCells)}
          />
        </section>
      )}
      {tokens.length > 0 && (
        <section>
          <h2>{say('report_tokens')}</h2>
          <Table head={tokenHead} rows={tokens.map(tokenCells)} />
        </section>
      )}
      <Claims title={say('report_accessClaims')} claims={accessClaims} />
      <Claims title={say('report_idClaims')} claims={idClaims} />
    </article>
  );
};
