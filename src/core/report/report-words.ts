import type { Json } from '../json.ts';
import type { Report, ReportDiagnosis, ReportToken } from './report.ts';

/** Latest moment that a date can show, in milliseconds since the epoch. */
const latest = 8.64e15;

/** `2023-11-14 22:13:20 UTC`. */
export const momentWords = (at: number | undefined): string =>
  at === undefined || !(Math.abs(at) <= latest)
    ? 'unknown'
    : new Date(at)
        .toISOString()
        .replace('T', ' ')
        .replace(/(?:\.000)?Z$/, ' UTC');

/** A value on one line. Characters that nobody sees, or that turn the direction of writing, are left out. */
export const lineOf = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();

const timeClaims: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at']);

/** A claim as a person reads it. Times are given in words beside the number. */
export const claimWords = (name: string, value: Json): string => {
  if (typeof value === 'number' && timeClaims.has(name)) return `${value} (${momentWords(value * 1000)})`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const outcomes = {
  idle: 'Nobody has asked Cognito',
  running: 'Cognito is being asked',
  interrupted: 'The look-up was interrupted',
  succeeded: 'Cognito accepted the access token',
  failed: 'The look-up brought no user',
} as const satisfies Record<Report['lookup']['state'], string>;

/** How the look-up ended, in words. */
export const outcomeWords = ({ state, failure }: Report['lookup']): string =>
  failure === 'refused' ? 'Cognito refused the access token' : outcomes[state];

/** The one line that says it all: what Cognito said, and the worst that is the matter. */
export const headlineOf = ({ lookup, diagnoses }: Report): string => {
  const worst =
    diagnoses.find(({ severity }) => severity === 'error') ??
    diagnoses.find(({ severity }) => severity === 'warning');
  return `${outcomeWords(lookup)}${worst === undefined ? '; nothing is the matter' : `: ${worst.title}`}`;
};

/** Name and value of each thing that is known of the whole. */
export const summaryOf = (report: Report): readonly (readonly [string, string])[] => {
  const { session, lookup, prognosis } = report;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['User', session.user],
    ['User pool', session.poolId],
    ['App client', session.clientId],
    ['Region', session.region],
    ['Page', report.origin],
    ['Signed out here', session.isPutAway ? 'yes, the page keeps none of its tokens' : undefined],
    ['Look-up', outcomeWords(lookup)],
    ['Look-up at', lookup.startedAt === undefined ? undefined : momentWords(lookup.startedAt)],
    ['Request id', lookup.requestId],
    ['Expected', prognosis === undefined ? undefined : `${prognosis.expectation} (${prognosis.agreement})`],
    ['Faults foretold', prognosis?.faults.map(({ title }) => title).join('; ') || undefined],
    ['MFA', report.mfa === undefined ? undefined : report.mfa.methods.join(', ') || 'none'],
    ['MFA preferred', report.mfa?.preferred],
    ['Report made', momentWords(report.madeAt)],
    ['Extension', report.extensionVersion],
    ['Personal data', report.isPersonal ? 'included' : 'left out'],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};

export const tokenHead = ['Token', 'Signature', 'Issued', 'Expires', 'In use', 'Where'] as const;

export const tokenCells = (token: ReportToken): readonly string[] => [
  token.kind,
  token.signature,
  token.issuedAt === undefined ? '' : momentWords(token.issuedAt),
  token.expiresAt === undefined ? '' : momentWords(token.expiresAt),
  token.isInUse ? 'yes' : '',
  token.places
    .map(({ where, producer }) => (producer === undefined ? where : `${where} (${producer})`))
    .join('; '),
];

export const attributeCells = (attribute: Report['attributes'][number]): readonly string[] => [
  attribute.name,
  attribute.value,
  attribute.tokenSays === undefined ? attribute.mark : `${attribute.mark}; ID token: ${attribute.tokenSays}`,
];

/** What Cognito said, on one line. */
export const rawWords = ({ raw }: ReportDiagnosis): string | undefined =>
  raw === undefined
    ? undefined
    : [
        raw.message === '' ? raw.type : `${raw.type}: ${raw.message}`,
        raw.status === undefined ? undefined : `HTTP ${raw.status}`,
        raw.requestId === undefined ? undefined : `request ${raw.requestId}`,
      ]
        .filter((part) => part !== undefined)
        .join(' · ');
