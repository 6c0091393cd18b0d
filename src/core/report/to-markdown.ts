import type { JsonEntry } from '../json.ts';
import { codeOf, proseOf } from './escape-markdown.ts';
import type { Report, ReportDiagnosis } from './report.ts';
import {
  attributeCells,
  claimWords,
  headlineOf,
  rawWords,
  summaryOf,
  tokenCells,
  tokenHead,
} from './report-words.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map((cells) => row(cells.map(codeOf))),
];

/** An address as a link that says where it leads; as code if it holds what no address of a document does. */
const linkOf = (url: string): string => (/^https:\/\/[\w./#%?=&-]+$/.test(url) ? `<${url}>` : codeOf(url));

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];

const diagnosisLines = (diagnosis: ReportDiagnosis): readonly string[] => {
  const { severity, title, reason, steps, tester, confidence, sourceUrl } = diagnosis;
  const raw = rawWords(diagnosis);
  return [
    '',
    `**${severity.toUpperCase()}: ${proseOf(title)}** (${confidence})`,
    '',
    proseOf(reason),
    '',
    ...steps.map((step, index) => `${index + 1}. ${proseOf(step)}`),
    ...(tester === '' ? [] : ['', `As a tester: ${proseOf(tester)}`]),
    ...(raw === undefined ? [] : ['', `Cognito or the browser said: ${codeOf(raw)}`]),
    ...(sourceUrl === undefined ? [] : ['', `Source: ${linkOf(sourceUrl)}`]),
  ];
};

const claimsTable = (claims: readonly JsonEntry[]): readonly string[] =>
  claims.length === 0
    ? []
    : table(
        ['Claim', 'Value'],
        claims.map(({ name, value }) => [name, claimWords(name, value)]),
      );

/** The report as Markdown for a ticket. No text of a page can end the cell, the line or the code that it stands in. */
export const reportToMarkdown = (report: Report): string => {
  const { diagnoses, tokens, attributes, accessClaims, idClaims } = report;
  return [
    `## ${proseOf(headlineOf(report))}`,
    '',
    row(['', '']),
    row(['---', '---']),
    ...summaryOf(report).map(([name, value]) => row([name, codeOf(value)])),
    ...section('Diagnoses', diagnoses.flatMap(diagnosisLines).slice(1)),
    ...section('Tokens', tokens.length === 0 ? [] : table(tokenHead, tokens.map(tokenCells))),
    ...section(
      'Attributes',
      attributes.length === 0
        ? []
        : table(['Attribute', 'Value', 'Beside the ID token'], attributes.map(attributeCells)),
    ),
    ...section('Claims of the access token', claimsTable(accessClaims)),
    ...section('Claims of the ID token', claimsTable(idClaims)),
    '',
  ].join('\n');
};
