import { worst } from '../core/diagnosis/diagnose.ts';
import type { Severity } from '../core/diagnosis/row.ts';
import type { Diagnosis } from '../core/diagnosis/to-diagnosis.ts';
import type { LookupView } from '../core/session/lookup-view.ts';
import type { AccessTokenRecord } from '../core/session/model.ts';
import type { Session } from '../core/session/sessions.ts';
import { type Lifetime, lifetimeAt } from '../core/token/lifetime.ts';
import type { LookupFailure } from '../core/user/lookup-failure.ts';
import type { CountKey } from '../core/words/words.ts';
import { type Who, whoIs } from './who.ts';
import { count, say } from './words.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'open';

/** What the verdict says of a session. Texts stand still while the clock goes on, so that none is read out twice. */
export interface SessionVerdict {
  /** Of the whole: an expired session is bad whatever Cognito said to it. */
  readonly tone: Tone;
  readonly who: Who;
  /** What Cognito has said to it. */
  readonly stance: Stance;
  /** The page keeps none of its tokens any more. */
  readonly isPutAway: boolean;
  /** The worst finding, unless nothing is broken; `isRefusal` when it says why Cognito refused. */
  readonly trouble?: { readonly title: string; readonly tone: Tone; readonly isRefusal: boolean };
  /** How many other findings there are; absent when there is none. */
  readonly others?: string;
}

export interface VerdictQuestion {
  readonly now: number;
  readonly session: Session;
  /** The access token that the look-up is about. */
  readonly access: AccessTokenRecord | undefined;
  readonly lookup: LookupView;
  readonly diagnoses: readonly Diagnosis[];
}

/** The life of a session is that of its access token, or else of its ID token. */
export const sessionLife = (session: Session, access: AccessTokenRecord | undefined, now: number): Lifetime =>
  lifetimeAt(now, (access ?? session.id)?.claims ?? {});

/** How a failed look-up ended. A refusal that says nothing against the session, such as throttling, leaves it open. */
const failureWords = (failure: LookupFailure, isAgainstSession: boolean): string => {
  switch (failure.code) {
    case 'refused':
      return say(isAgainstSession ? 'verdict_refused' : 'verdict_undecided');
    case 'not-sent':
      return say('verdict_notSent');
    case 'unreadable-reply':
    case 'not-cognito':
      return say('verdict_notCognito');
    case 'unreachable':
    case 'timed-out':
      return say('verdict_noAnswer');
  }
};

/** Whether Cognito's refusal says something against the session, rather than about the moment or the way to it. */
const isRefusedForGood = (lookup: LookupView, diagnoses: readonly Diagnosis[]): boolean =>
  lookup.state === 'failed' &&
  lookup.failure.code === 'refused' &&
  diagnoses.some(({ raw, severity }) => raw !== undefined && severity === 'error');

interface Stance {
  readonly words: string;
  readonly tone: Tone;
}

const stanceOf = ({ lookup, access, diagnoses }: VerdictQuestion, isLive: boolean): Stance => {
  switch (lookup.state) {
    case 'idle':
      if (access === undefined) return { tone: 'open', words: say('verdict_noAccess') };
      return { tone: 'open', words: say('verdict_idle') };
    case 'running':
      return { tone: 'open', words: say('verdict_running') };
    case 'interrupted':
      return { tone: 'warn', words: say('verdict_interrupted') };
    case 'succeeded':
      return { tone: 'good', words: say(isLive ? 'verdict_accepted' : 'verdict_acceptedOnce') };
    case 'failed': {
      const isAgainst = isRefusedForGood(lookup, diagnoses);
      return { tone: isAgainst ? 'bad' : 'warn', words: failureWords(lookup.failure, isAgainst) };
    }
  }
};

const severities = [
  { severity: 'error', key: 'count_errors' },
  { severity: 'warning', key: 'count_warnings' },
  { severity: 'note', key: 'count_notes' },
] as const satisfies readonly { readonly severity: Severity; readonly key: CountKey }[];

/** `1 error, 2 warnings`. */
export const countFindings = (diagnoses: readonly Diagnosis[]): string =>
  severities
    .map(({ severity, key }) => ({
      key,
      number: diagnoses.filter((item) => item.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ key, number }) => count(key, number))
    .join(', ');

const troubleOf = ({ title, severity, raw }: Diagnosis): NonNullable<SessionVerdict['trouble']> => ({
  title,
  tone: severity === 'error' ? 'bad' : 'warn',
  isRefusal: raw !== undefined,
});

/** Findings that the words about life or the look-up have told already. */
const saidAlready: ReadonlySet<string> = new Set(['will-be-expired', 'interrupted']);

const gravity = ['good', 'open', 'warn', 'bad'] as const satisfies readonly Tone[];

/** A finding can make a verdict worse than Cognito's own word, never better. */
const worse = (one: Tone, other: Tone): Tone =>
  gravity.indexOf(one) >= gravity.indexOf(other) ? one : other;

export const describeVerdict = (question: VerdictQuestion): SessionVerdict => {
  const { now, session, access, lookup, diagnoses } = question;
  const isExpired = sessionLife(session, access, now).state === 'expired';
  const unsaid = diagnoses.filter(({ id }) => !saidAlready.has(id));
  const top = worst(unsaid);
  const isTrouble = top !== undefined && top.severity !== 'note';
  const others = countFindings(isTrouble ? unsaid.filter((item) => item !== top) : unsaid);
  const stance = stanceOf(question, !isExpired);
  // How the look-up ended is the stance's to judge: a host that cannot be reached breaks no session.
  const isBroken = isExpired || unsaid.some(({ severity, raw }) => severity === 'error' && raw === undefined);
  return {
    tone: worse(worse(stance.tone, session.isPutAway ? 'warn' : 'good'), isBroken ? 'bad' : 'good'),
    who: whoIs(session, lookup),
    stance,
    isPutAway: session.isPutAway,
    ...(isTrouble ? { trouble: troubleOf(top) } : {}),
    ...(others === '' ? {} : { others: isTrouble ? say('verdict_others', { findings: others }) : others }),
  };
};
