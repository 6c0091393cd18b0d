import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CallService } from '../src/core/conversation/call.ts';
import type { CallCondition } from '../src/core/diagnosis/calls/call-row.ts';
import { conversationBase } from '../src/core/diagnosis/calls/conversation-base.ts';
import { findingRows } from '../src/core/diagnosis/calls/finding-rows.ts';
import { knowledgeBase } from '../src/core/diagnosis/knowledge-base.ts';
import type { Condition, Confidence, RefusalTest, Row, Severity } from '../src/core/diagnosis/row.ts';
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

const either = (items: readonly (string | number)[]): string =>
  items.map((item) => code(`${item}`)).join(' or ');

/** What a refusal must say, part by part. */
const partsOf = ({ text, statuses }: RefusalTest): readonly (string | undefined)[] => [
  text === undefined ? undefined : `the message ${text.map(textOf).join(' or ')}`,
  statuses === undefined ? undefined : `the status is ${statuses.join(' or ')}`,
];

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', and ');

const describe = (when: Condition): string => {
  switch (when.kind) {
    case 'refusal':
      return joined([
        `Cognito refuses${when.types === undefined ? '' : ` with ${either(when.types)}`}`,
        ...partsOf(when),
        when.fact === undefined ? undefined : `${code(when.fact)} holds`,
      ]);
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

const services = {
  'user-pools': 'the user pools API',
  'identity-pools': 'the identity pools API',
  oauth: 'an OAuth endpoint',
  callback: 'the way back into the app',
  api: 'an API',
} as const satisfies Record<CallService, string>;

const describeCall = (when: CallCondition): string =>
  joined([
    `a call${when.services === undefined ? '' : ` of ${when.services.map((name) => services[name]).join(' or ')}`} fails${when.types === undefined ? '' : ` with ${either(when.types)}`}`,
    when.operations === undefined ? undefined : `it is ${either(when.operations)}`,
    when.gateways === undefined ? undefined : `it is guarded by ${either(when.gateways)}`,
    when.replies === undefined ? undefined : `its reply is ${either(when.replies)}`,
    ...partsOf(when),
    when.fact === undefined ? undefined : `${code(when.fact)} holds`,
  ]);

const section = <When>(row: Row<When>, when: string, words: Words): string => {
  const { title, reason, steps, tester } = wordsOf(row, words);
  const source = row.source === undefined ? '' : ` · [${sourceLabel(row.source, words)}](${row.source.url})`;
  const foretells =
    row.foretells === undefined ? [] : [`Foretells: ${row.foretells.map(code).join(', ')}.`, ''];
  return [
    `### ${title}`,
    '',
    `${code(row.id)} · ${severities[row.severity]} · ${confidences[row.confidence]}${source}`,
    '',
    `When ${when}.`,
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
    `Everything that the extension can tell. First ${knowledgeBase.length} rows about tokens, user and look-up, in the order in which they are tried. Of the rows that say how a look-up ended, the first that holds is shown; of the others, all that hold, the worst first. Text in braces is filled in from the evidence. This page is made from the knowledge base by \`npm run docs\`; a test keeps it in step.`,
    '',
    ...knowledgeBase.map((row) => section(row, describe(row.when), words)),
    '## Calls of the page that failed',
    '',
    `${conversationBase.length} rows about a call of the page’s own conversation with Cognito, of which the first that holds is shown. A refusal of an access token that none of them knows goes on to the rows above.`,
    '',
    ...conversationBase.map((row) => section(row, describeCall(row.when), words)),
    '## The conversation over time',
    '',
    `${findingRows.length} rows about several calls together, of which all that hold are shown.`,
    '',
    ...findingRows.map((row) => section(row, `${code(row.when.pattern)} is seen`, words)),
  ].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(output, describeKnowledgeBase());
  console.log('Wrote docs/diagnoses.md.');
}
