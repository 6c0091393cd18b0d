import type { Json } from '../json.ts';
import { kindWords } from '../session/kind-words.ts';
import type { ComparisonMark } from '../user/compare.ts';
import type { TextKey, Words } from '../words/words.ts';
import { failureWords } from './conversation-words.ts';
import type { Report, ReportDiagnosis, ReportPrognosis, ReportToken } from './report.ts';
import { momentWords } from './report-moment.ts';

/** A value on one line. Characters that nobody sees, or that turn the direction of writing, are left out. */
export const lineOf = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();

const timeClaims: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at']);

/** A claim as a person reads it. Times are given in words beside the number. */
export const claimWords = (name: string, value: Json, words: Words): string => {
  if (typeof value === 'number' && timeClaims.has(name))
    return `${value} (${momentWords(value * 1000, words)})`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const outcomes = {
  idle: 'report_outcomeIdle',
  running: 'report_outcomeRunning',
  interrupted: 'report_outcomeInterrupted',
  succeeded: 'report_outcomeSucceeded',
  failed: 'report_outcomeFailed',
} as const satisfies Record<Report['lookup']['state'], TextKey>;

/** How the look-up ended, in words. */
export const outcomeWords = ({ state, failure }: Report['lookup'], words: Words): string =>
  words.say(failure === 'refused' ? 'report_outcomeRefused' : outcomes[state]);

/** The one line that says it all: what Cognito said, and the worst that is the matter. */
export const headlineOf = (report: Report, words: Words): string => {
  const { session, lookup, diagnoses, conversation } = report;
  if (session === undefined)
    return conversation?.failure === undefined
      ? words.say('report_sectionConversation')
      : failureWords(conversation.failure, words);
  const worst =
    diagnoses.find(({ severity }) => severity === 'error') ??
    diagnoses.find(({ severity }) => severity === 'warning');
  const outcome = outcomeWords(lookup, words);
  return worst === undefined
    ? words.say('report_headlineWell', { outcome })
    : words.say('report_headlineTrouble', { outcome, title: worst.title });
};

const expectations = {
  refusal: 'report_expectationRefusal',
  uncertain: 'report_expectationUncertain',
  'no-objection': 'report_expectationNoObjection',
} as const satisfies Record<ReportPrognosis['expectation'], TextKey>;

const agreements = {
  unasked: 'report_agreementUnasked',
  undecided: 'report_agreementUndecided',
  agreed: 'report_agreementAgreed',
  'other-reason': 'report_agreementOtherReason',
  'known-to-cognito-alone': 'report_agreementKnownToCognitoAlone',
  disagreed: 'report_agreementDisagreed',
} as const satisfies Record<ReportPrognosis['agreement'], TextKey>;

const expectedWords = ({ expectation, agreement }: ReportPrognosis, words: Words): string =>
  words.say('report_expectedValue', {
    expectation: words.say(expectations[expectation]),
    agreement: words.say(agreements[agreement]),
  });

/** Name and value of each thing that is known of the whole. */
export const summaryOf = (report: Report, words: Words): readonly (readonly [string, string])[] => {
  const { session, lookup, prognosis, mfa } = report;
  const { say } = words;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say('report_user'), session?.user],
    [say('report_userPool'), session?.poolId],
    [say('report_appClient'), session?.clientId],
    [say('report_region'), session?.region],
    [say('report_page'), report.origin],
    [say('report_signedOut'), session?.isPutAway === true ? say('report_signedOutYes') : undefined],
    [say('report_lookUp'), session === undefined ? undefined : outcomeWords(lookup, words)],
    [
      say('report_lookUpAt'),
      lookup.startedAt === undefined ? undefined : momentWords(lookup.startedAt, words),
    ],
    [say('report_requestId'), lookup.requestId],
    [say('report_expected'), prognosis === undefined ? undefined : expectedWords(prognosis, words)],
    [say('report_faults'), prognosis?.faults.map(({ title }) => title).join('; ') || undefined],
    [say('report_mfa'), mfa === undefined ? undefined : mfa.methods.join(', ') || say('report_mfaNone')],
    [say('report_mfaPreferred'), mfa?.preferred],
    [say('report_made'), momentWords(report.madeAt, words)],
    [say('report_extension'), report.extensionVersion],
    [
      say('report_personalData'),
      report.isPersonal ? say('report_personalIncluded') : say('report_personalLeftOut'),
    ],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};

const tokenColumns = [
  'report_columnToken',
  'report_columnSignature',
  'report_columnIssued',
  'report_columnExpires',
  'report_columnInUse',
  'report_columnWhere',
] as const satisfies readonly TextKey[];

export const tokenHead = (words: Words): readonly string[] => tokenColumns.map((key) => words.say(key));

const signatures = {
  unchecked: 'report_signatureUnchecked',
  checking: 'report_signatureChecking',
  verified: 'report_signatureVerified',
  failed: 'report_signatureFailed',
  'keys-unreachable': 'report_signatureKeysUnreachable',
} as const satisfies Record<ReportToken['signature'], TextKey>;

export const tokenCells = (token: ReportToken, words: Words): readonly string[] => [
  kindWords(token.kind, words),
  words.say(signatures[token.signature]),
  token.issuedAt === undefined ? '' : momentWords(token.issuedAt, words),
  token.expiresAt === undefined ? '' : momentWords(token.expiresAt, words),
  token.isInUse ? words.say('report_inUse') : '',
  token.places
    .map(({ where, producer }) => (producer === undefined ? where : `${where} (${producer})`))
    .join('; '),
];

const marks = {
  same: 'report_markSame',
  changed: 'report_markChanged',
  'only-live': 'report_markOnlyLive',
  'only-token': 'report_markOnlyToken',
  'no-token': 'report_markNoToken',
} as const satisfies Record<ComparisonMark, TextKey>;

const attributeColumns = [
  'report_columnAttribute',
  'report_columnValue',
  'report_columnBesideIdToken',
] as const satisfies readonly TextKey[];

export const attributeHead = (words: Words): readonly string[] =>
  attributeColumns.map((key) => words.say(key));

export const attributeCells = (
  { name, value, mark, tokenSays }: Report['attributes'][number],
  words: Words,
): readonly string[] => {
  const said = words.say(marks[mark]);
  return [
    name,
    value,
    tokenSays === undefined ? said : words.say('report_markAndToken', { mark: said, value: tokenSays }),
  ];
};

export const claimHead = (words: Words): readonly string[] => [
  words.say('report_columnClaim'),
  words.say('report_columnValue'),
];

/** What Cognito said, on one line. */
export const rawWords = ({ raw }: ReportDiagnosis, words: Words): string | undefined =>
  raw === undefined
    ? undefined
    : [
        raw.message === '' ? raw.type : `${raw.type}: ${raw.message}`,
        raw.status === undefined ? undefined : `HTTP ${raw.status}`,
        raw.requestId === undefined ? undefined : words.say('report_rawRequest', { id: raw.requestId }),
      ]
        .filter((part) => part !== undefined)
        .join(' · ');

const confidences = {
  documented: 'report_confidenceDocumented',
  seen: 'report_confidenceSeen',
  inferred: 'report_confidenceInferred',
} as const satisfies Record<ReportDiagnosis['confidence'], TextKey>;

export const confidenceWords = ({ confidence }: ReportDiagnosis, words: Words): string =>
  words.say(confidences[confidence]);
