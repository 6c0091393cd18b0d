import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { knowledgeBase } from '../src/core/diagnosis/knowledge-base.ts';
import type { Condition, Confidence, Row, Severity } from '../src/core/diagnosis/row.ts';
import { sourceLabel } from '../src/core/diagnosis/source-words.ts';
import { wordsOf } from '../src/core/diagnosis/words.ts';
import { createWords, type Words } from '../src/core/words/words.ts';

const root = resolve(import.meta.dirname, '..');
const output = resolve(root, 'docs/diagnoses.md');

const severities = {
  error: 'error: something has failed',
  warning: 'warning: something will fail or mislead',
  note: 'note: nothing is broken',
} as const satisfies Record<Severity, string>;

const confidences = {
  documented: 'AWS documents it, or it follows from what is documented',
  seen: 'seen in real replies',
  inferred: 'inferred',
} as const satisfies Record<Confidence, string>;

const code = (text: string): string => `\`${text}\``;

const textOf = (test: Readonly<Record<string, string>>): string =>
  Object.entries(test)
    .map(
      ([how, text]) => `${how === 'equals' ? 'is' : how === 'startsWith' ? 'starts with' : 'has'} “${text}”`,
    )
    .join();

const describe = (when: Condition): string => {
  switch (when.kind) {
    case 'refusal':
      return [
        `Cognito refuses${when.types === undefined ? '' : ` with ${when.types.map(code).join(' or ')}`}`,
        when.text === undefined ? undefined : `the message ${when.text.map(textOf).join(' or ')}`,
        when.statuses === undefined ? undefined : `the status is ${when.statuses.join(' or ')}`,
        when.fact === undefined ? undefined : `${code(when.fact)} holds`,
      ]
        .filter((part) => part !== undefined)
        .join(', and ');
    case 'failure':
      return `the look-up fails: ${code(when.code)}${when.statuses === undefined ? '' : ` with the status ${when.statuses.join(' or ')}`}${when.fact === undefined ? '' : `, and ${code(when.fact)} holds`}`;
    case 'not-sent':
      return `the look-up is not sent: ${code(when.reason)}`;
    case 'interrupted':
      return 'the look-up is interrupted';
    case 'fact':
      return `${code(when.fact)} holds`;
    case 'accepted-against-forecast':
      return 'Cognito names the user although a forecast said that it would not';
  }
};

const section = (row: Row, words: Words): string => {
  const { title, reason, steps, tester } = wordsOf(row, words);
  const source = row.source === undefined ? '' : ` · [${sourceLabel(row.source, words)}](${row.source.url})`;
  const foretells =
    row.foretells === undefined ? [] : [`Foretells: ${row.foretells.map(code).join(', ')}.`, ''];
  return [
    `### ${title}`,
    '',
    `${code(row.id)} · ${severities[row.severity]} · ${confidences[row.confidence]}${source}`,
    '',
    `When ${describe(row.when)}.`,
    '',
    reason,
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    `As a tester: ${tester}`,
    '',
    ...foretells,
  ].join('\n');
};

const readWords = (): Words => {
  const all: unknown = JSON.parse(
    readFileSync(resolve(root, 'extension/public/_locales/en/messages.json'), 'utf8'),
  );
  const texts = new Map(Object.entries(all ?? {}).map(([key, { message }]) => [key, String(message)]));
  return createWords((key) => texts.get(key)?.replaceAll('$$', '$') ?? '');
};

/** The whole knowledge base, for people to read. */
export const describeKnowledgeBase = (words: Words = readWords()): string =>
  [
    '# Diagnoses',
    '',
    `Everything that the extension can tell, ${knowledgeBase.length} rows, in the order in which they are tried. Of the rows that say how a look-up ended, the first that holds is shown; of the others, all that hold, the worst first. Text in braces is filled in from the evidence. This page is made from the knowledge base by \`npm run docs\`; a test keeps it in step.`,
    '',
    ...knowledgeBase.map((row) => section(row, words)),
  ].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(output, describeKnowledgeBase());
  console.log('Wrote docs/diagnoses.md.');
}
