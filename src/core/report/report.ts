import type { CallToken, ReplyState } from '../conversation/call.ts';
import type { CallFactName } from '../conversation/facts.ts';
import type { FlowKind } from '../conversation/flow-kind.ts';
import type { FlowOutcome } from '../conversation/flows.ts';
import type { Agreement, Expectation } from '../diagnosis/prognosis.ts';
import type { Confidence, Severity } from '../diagnosis/row.ts';
import type { JsonEntry } from '../json.ts';
import type { TokenKind } from '../session/model.ts';
import type { ComparisonMark } from '../user/compare.ts';

/** Tells a report from any other JSON. */
export const reportFormat = 'whoami-for-amazon-cognito-report';

export const reportVersion = 1;

/** Who is signed in, and where. `user` is a pseudonym unless the report is personal. */
export interface ReportSession {
  readonly user: string;
  readonly poolId?: string;
  readonly clientId?: string;
  readonly region?: string;
  /** The page keeps none of its tokens any more. */
  readonly isPutAway: boolean;
}

export const signatureStates = ['unchecked', 'checking', 'verified', 'failed', 'keys-unreachable'] as const;

/** One token without anything of the token itself. Times are milliseconds since the epoch. */
export interface ReportToken {
  readonly kind: TokenKind;
  readonly issuer?: string;
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  readonly authenticatedAt?: number;
  /** Of all the tokens of its kind, the one that requests send. */
  readonly isInUse: boolean;
  readonly signature: (typeof signatureStates)[number];
  readonly places: readonly ReportPlace[];
}

export interface ReportPlace {
  /** In words, such as `localStorage of https://shop.example: key`. */
  readonly where: string;
  /** The library that keeps tokens there, as developers call it. */
  readonly producer?: string;
}

/** An attribute as Cognito holds it, or as the ID token tells it where nobody has asked Cognito. */
export interface ReportAttribute {
  readonly name: string;
  readonly value: string;
  readonly mark: ComparisonMark;
  /** What the ID token says instead. */
  readonly tokenSays?: string;
}

export interface ReportMfa {
  /** Codes as Cognito writes them, such as `SOFTWARE_TOKEN_MFA`. */
  readonly methods: readonly string[];
  readonly preferred?: string;
}

/** What Cognito or the browser said, word for word but for what was redacted. */
export interface ReportRefusal {
  readonly type: string;
  readonly message: string;
  readonly requestId?: string;
  readonly status?: number;
}

export interface ReportDiagnosis {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reason: string;
  readonly steps: readonly string[];
  readonly tester: string;
  readonly confidence: Confidence;
  readonly sourceUrl?: string;
  readonly raw?: ReportRefusal;
}

export interface ReportPrognosis {
  readonly expectation: Expectation;
  readonly agreement: Agreement;
  readonly faults: readonly { readonly id: string; readonly title: string }[];
}

export const lookupStates = ['idle', 'running', 'succeeded', 'failed', 'interrupted'] as const;

/** How the GetUser call ended. Times are milliseconds since the epoch. */
export interface ReportLookup {
  readonly state: (typeof lookupStates)[number];
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly requestId?: string;
  /** The code of a failure, such as `refused` or `unreachable`. */
  readonly failure?: string;
}

/** A fact of a call. A flag says `true`, a list its items with commas between them. */
export interface ReportFact {
  readonly name: CallFactName;
  readonly value: string;
}

/** One call of the page to Cognito. Times are milliseconds since the epoch, durations milliseconds. */
export interface ReportCall {
  /** `InitiateAuth`, `/oauth2/token`; of the app's own addresses the method, host and path. */
  readonly name: string;
  readonly startedAt: number;
  readonly duration?: number;
  readonly status?: number;
  readonly reply: ReplyState;
  readonly refusal?: ReportRefusal;
  readonly requestId?: string;
  readonly facts: readonly ReportFact[];
  readonly tokens: readonly Pick<CallToken, 'use' | 'kind'>[];
  /** The title of what is the matter with it. */
  readonly trouble?: string;
}

/** Calls that belong together, the oldest first. */
export interface ReportFlow {
  readonly kind: FlowKind;
  readonly outcome: FlowOutcome;
  readonly calls: readonly ReportCall[];
}

/** What the page said to Cognito while it was recorded, the oldest flow first. */
export interface ReportConversation {
  readonly flows: readonly ReportFlow[];
  /** Calls that are older than these, and left out. */
  readonly leftOut: number;
  /** What the calls show over time, and what is the matter with single ones: each once. */
  readonly diagnoses: readonly ReportDiagnosis[];
  /** The newest thing that came to nothing and was not made up for since. */
  readonly failure?: { readonly kind: FlowKind; readonly title: string };
}

/**
 * All that is known of one session, safe to hand on: never a token or a part of one. What belongs to a person is in it as it
 * is only if `isPersonal`.
 */
export interface Report {
  readonly format: typeof reportFormat;
  readonly version: typeof reportVersion;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly extensionVersion: string;
  readonly isPersonal: boolean;
  /** Origin of the page; absent if it could not be read. */
  readonly origin?: string;
  /** Absent where only the conversation is known: nobody has come to be signed in. */
  readonly session?: ReportSession;
  readonly lookup: ReportLookup;
  readonly diagnoses: readonly ReportDiagnosis[];
  readonly prognosis?: ReportPrognosis;
  readonly tokens: readonly ReportToken[];
  readonly attributes: readonly ReportAttribute[];
  /** Absent until Cognito has told the user. */
  readonly mfa?: ReportMfa;
  readonly accessClaims: readonly JsonEntry[];
  readonly idClaims: readonly JsonEntry[];
  /** Absent if no call was seen, or the report is of a single session alone. */
  readonly conversation?: ReportConversation;
}
