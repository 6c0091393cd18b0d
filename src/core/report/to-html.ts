import { severityWords } from '../diagnosis/severity-words.ts';
import type { JsonEntry } from '../json.ts';
import type { Words } from '../words/words.ts';
import { callHead, callRows, leftOutWords } from './conversation-words.ts';
import type { Report, ReportConversation, ReportDiagnosis } from './report.ts';
import {
  attributeCells,
  attributeHead,
  claimHead,
  claimWords,
  confidenceWords,
  headlineOf,
  lineOf,
  rawWords,
  summaryOf,
  tokenCells,
  tokenHead,
} from './report-words.ts';

const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;

const isMeaningful = (character: string): character is keyof typeof references =>
  Object.hasOwn(references, character);

const escapeHtml = (text: string): string =>
  lineOf(text).replace(/[&<>"']/g, (character) =>
    isMeaningful(character) ? references[character] : character,
  );

/** Text of unknown direction stays in its own element, so that it cannot turn what stands beside it. */
const cell = (text: string): string => `<td><bdi>${escapeHtml(text)}</bdi></td>`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const heads = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  return `<div class="wide"><table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
};

const section = (title: string, body: string): string =>
  body === '' ? '' : `<section>\n<h2>${escapeHtml(title)}</h2>\n${body}\n</section>`;

const paragraph = (label: string, text: string | undefined): string => {
  if (text === undefined || text === '') return '';
  const before = label === '' ? '' : `${escapeHtml(label)} `;
  return `<p>${before}<bdi>${escapeHtml(text)}</bdi></p>`;
};

const sourceLink = (url: string | undefined, words: Words): string =>
  url?.startsWith('https://') === true
    ? `<p>${escapeHtml(words.say('report_source'))} <a rel="noreferrer" href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`
    : '';

const diagnosisOf = (diagnosis: ReportDiagnosis, words: Words): string => {
  const { severity, title, reason, steps, tester, sourceUrl } = diagnosis;
  const label = severityWords(severity, words);
  const confidence = confidenceWords(diagnosis, words);
  const list = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('');
  return [
    `<article class="${escapeHtml(severity)}">`,
    `<h3>${escapeHtml(label)}: ${escapeHtml(title)} <small>(${escapeHtml(confidence)})</small></h3>`,
    paragraph('', reason),
    list === '' ? '' : `<ol>${list}</ol>`,
    paragraph(words.say('report_tester'), tester),
    paragraph(words.say('report_said'), rawWords(diagnosis, words)),
    sourceLink(sourceUrl, words),
    '</article>',
  ].join('\n');
};

const claimsTable = (claims: readonly JsonEntry[], words: Words): string =>
  claims.length === 0
    ? ''
    : table(
        claimHead(words),
        claims.map(({ name, value }) => [name, claimWords(name, value, words)]),
      );

const conversationOf = (conversation: ReportConversation | undefined, words: Words): string =>
  conversation === undefined
    ? ''
    : [
        table(callHead(words), callRows(conversation.flows, words)),
        paragraph('', leftOutWords(conversation, words)),
        ...conversation.diagnoses.map((diagnosis) => diagnosisOf(diagnosis, words)),
      ].join('\n');

const style = [
  ':root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }',
  'body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }',
  '.wide { overflow-x: auto; }',
  'table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }',
  'th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border: 1px solid GrayText; }',
  'td { overflow-wrap: break-word; }',
  'td:last-child { overflow-wrap: anywhere; }',
  'article { border-left: 0.3rem solid GrayText; padding-left: 1rem; }',
  'article.error { border-color: light-dark(#b3261e, #f2b8b5); }',
  'article.warning { border-color: light-dark(#8a5a00, #ffcf70); }',
].join('\n');

/** The report as one file that asks for nothing and runs nothing, in light and dark. */
export const reportToHtml = (report: Report, words: Words): string => {
  const { diagnoses, tokens, attributes, accessClaims, idClaims, conversation } = report;
  const tokenRows = tokens.map((token) => tokenCells(token, words));
  const attributeRows = attributes.map((attribute) => attributeCells(attribute, words));
  const headline = escapeHtml(headlineOf(report, words));
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(words.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${headline}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${headline}</h1>`,
    table([words.say('report_columnWhat'), words.say('report_columnValue')], summaryOf(report, words)),
    section(
      words.say('report_sectionDiagnoses'),
      diagnoses.map((diagnosis) => diagnosisOf(diagnosis, words)).join('\n'),
    ),
    section(words.say('report_sectionConversation'), conversationOf(conversation, words)),
    section(
      words.say('report_sectionTokens'),
      tokenRows.length === 0 ? '' : table(tokenHead(words), tokenRows),
    ),
    section(
      words.say('report_sectionAttributes'),
      attributeRows.length === 0 ? '' : table(attributeHead(words), attributeRows),
    ),
    section(words.say('report_sectionAccessClaims'), claimsTable(accessClaims, words)),
    section(words.say('report_sectionIdClaims'), claimsTable(idClaims, words)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
