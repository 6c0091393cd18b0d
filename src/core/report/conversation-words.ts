import { callFactWords, flowKindWords, flowOutcomeWords, replyWords } from '../conversation/call-words.ts';
import { factKinds } from '../conversation/facts.ts';
import { kindWords } from '../session/kind-words.ts';
import { describeSpan } from '../token/span.ts';
import type { TextKey, Words } from '../words/words.ts';
import type { ReportCall, ReportConversation, ReportFact, ReportFlow } from './report.ts';
import { momentWords } from './report-moment.ts';

/** The newest failure in one line. */
export const failureWords = (
  { kind, title }: NonNullable<ReportConversation['failure']>,
  words: Words,
): string => words.say('verdict_flowFailed', { flow: flowKindWords(kind, words), title });

const columns = [
  'report_columnFlow',
  'report_columnCall',
  'report_columnStarted',
  'report_columnTook',
  'report_columnReply',
  'report_columnFacts',
] as const satisfies readonly TextKey[];

export const callHead = (words: Words): readonly string[] => columns.map((key) => words.say(key));

const factWords = ({ name, value }: ReportFact, words: Words): string =>
  factKinds[name] === 'flag' ? callFactWords(name, words) : `${callFactWords(name, words)}: ${value}`;

const refusalWords = ({ refusal, status, reply, requestId, trouble }: ReportCall, words: Words): string =>
  [
    trouble,
    refusal === undefined
      ? undefined
      : [refusal.type, refusal.message].filter((text) => text !== '').join(': '),
    status === undefined ? undefined : `HTTP ${status}`,
    replyWords(reply, words),
    requestId === undefined ? undefined : words.say('report_rawRequest', { id: requestId }),
  ]
    .filter((text) => text !== undefined && text !== '')
    .join(' · ');

const cellsOf = (call: ReportCall, flow: string, words: Words): readonly string[] => [
  flow,
  call.name,
  momentWords(call.startedAt, words),
  call.duration === undefined ? '' : describeSpan(call.duration),
  refusalWords(call, words),
  [
    ...call.facts.map((fact) => factWords(fact, words)),
    ...call.tokens.map(
      ({ use, kind }) =>
        `${words.say(use === 'sent' ? 'call_sent' : 'call_received')}: ${kindWords(kind, words)}`,
    ),
  ].join('; '),
];

/** A row for each call. The flow stands with its first. */
export const callRows = (flows: readonly ReportFlow[], words: Words): readonly (readonly string[])[] =>
  flows.flatMap(({ kind, outcome, calls }) =>
    calls.map((call, index) =>
      cellsOf(
        call,
        index === 0
          ? words.say('report_flow', {
              flow: flowKindWords(kind, words),
              outcome: flowOutcomeWords(outcome, words),
            })
          : '',
        words,
      ),
    ),
  );

/** That calls are left out; `undefined` if none are. */
export const leftOutWords = ({ leftOut }: ReportConversation, words: Words): string | undefined =>
  leftOut > 0 ? words.count('report_callsLeftOut', leftOut) : undefined;
