import { loudSeverity } from '../diagnosis/severity-words.ts';
import type { JsonEntry } from '../json.ts';
import type { Words } from '../words/words.ts';
import { callHead, callRows, leftOutWords } from './conversation-words.ts';
import { codeOf, proseOf } from './escape-markdown.ts';
import type { Report, ReportConversation, ReportDiagnosis } from './report.ts';
import {
  attributeCells,
  attributeHead,
  claimHead,
  claimWords,
  confidenceWords,
  headlineOf,
  rawWords,
  summaryOf,
  tokenCells,
  tokenHead,
} from './report-words.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(head.map(proseOf)),
  row(head.map(() => '---')),
  ...rows.map((cells) => row(cells.map(codeOf))),
];

/** An address as a link that says where it leads; as code if it holds what no address of a document does. */
const linkOf = (url: string): string => (/^https:\/\/[\w./#%?=&-]+$/.test(url) ? `<${url}>` : codeOf(url));

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `### ${proseOf(title)}`, '', ...lines];

const diagnosisLines = (diagnosis: ReportDiagnosis, words: Words): readonly string[] => {
  const { severity, title, reason, steps, tester, sourceUrl } = diagnosis;
  const raw = rawWords(diagnosis, words);
  const label = loudSeverity(severity, words);
  return [
    '',
    `**${proseOf(label)}: ${proseOf(title)}** (${proseOf(confidenceWords(diagnosis, words))})`,
    '',
    proseOf(reason),
    '',
    ...steps.map((step, index) => `${index + 1}. ${proseOf(step)}`),
    ...(tester === '' ? [] : ['', `${proseOf(words.say('report_tester'))} ${proseOf(tester)}`]),
    ...(raw === undefined ? [] : ['', `${proseOf(words.say('report_said'))} ${codeOf(raw)}`]),
    ...(sourceUrl === undefined ? [] : ['', `${proseOf(words.say('report_source'))} ${linkOf(sourceUrl)}`]),
  ];
};

const claimsTable = (claims: readonly JsonEntry[], words: Words): readonly string[] =>
  claims.length === 0
    ? []
    : table(
        claimHead(words),
        claims.map(({ name, value }) => [name, claimWords(name, value, words)]),
      );

const conversationLines = (conversation: ReportConversation | undefined, words: Words): readonly string[] => {
  if (conversation === undefined) return [];
  const leftOut = leftOutWords(conversation, words);
  return [
    ...table(callHead(words), callRows(conversation.flows, words)),
    ...(leftOut === undefined ? [] : ['', proseOf(leftOut)]),
    ...conversation.diagnoses.flatMap((diagnosis) => diagnosisLines(diagnosis, words)),
  ];
};

/** The report as Markdown for a ticket. No text of a page can end the cell, the line or the code that it stands in. */
export const reportToMarkdown = (report: Report, words: Words): string => {
  const { diagnoses, tokens, attributes, accessClaims, idClaims, conversation } = report;
  const tokenRows = tokens.map((token) => tokenCells(token, words));
  const attributeRows = attributes.map((attribute) => attributeCells(attribute, words));
  const said = diagnoses.flatMap((diagnosis) => diagnosisLines(diagnosis, words));
  return [
    `## ${proseOf(headlineOf(report, words))}`,
    '',
    row(['', '']),
    row(['---', '---']),
    ...summaryOf(report, words).map(([name, value]) => row([proseOf(name), codeOf(value)])),
    ...section(words.say('report_sectionDiagnoses'), said.slice(1)),
    ...section(words.say('report_sectionConversation'), conversationLines(conversation, words)),
    ...section(
      words.say('report_sectionTokens'),
      tokenRows.length === 0 ? [] : table(tokenHead(words), tokenRows),
    ),
    ...section(
      words.say('report_sectionAttributes'),
      attributeRows.length === 0 ? [] : table(attributeHead(words), attributeRows),
    ),
    ...section(words.say('report_sectionAccessClaims'), claimsTable(accessClaims, words)),
    ...section(words.say('report_sectionIdClaims'), claimsTable(idClaims, words)),
    '',
  ].join('\n');
};
