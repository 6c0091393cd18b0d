import { type Diagnosis, worst } from '../core/diagnosis/diagnose.ts';
import type { LookupView } from '../core/session/lookup-view.ts';
import type { Session } from '../core/session/sessions.ts';
import { type Lifetime, lifetimeAt } from '../core/token/lifetime.ts';
import { count } from './count.ts';
import { type Who, whoIs } from './who.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'open';

/** What the verdict says of a session. Texts stand still while the clock goes on, so that none is read out twice. */
export interface SessionVerdict {
  /** Of the whole: an expired session is bad whatever Cognito said to it. */
  readonly tone: Tone;
  readonly who: Who;
  /** What Cognito has said to it. */
  readonly stance: { readonly words: string; readonly tone: Tone };
  /** The worst finding, unless nothing is broken; `isRefusal` when it says why Cognito refused. */
  readonly trouble?: { readonly title: string; readonly tone: Tone; readonly isRefusal: boolean };
  /** How many other findings there are; absent when there is none. */
  readonly others?: string;
}

export interface VerdictQuestion {
  readonly now: number;
  readonly session: Session;
  readonly lookup: LookupView;
  readonly diagnoses: readonly Diagnosis[];
}

/** The life of a session is that of its access token, or else of its ID token. */
export const sessionLife = (session: Session, now: number): Lifetime =>
  lifetimeAt(now, (session.access ?? session.id)?.claims ?? {});

const lookupWords = (lookup: LookupView, isLive: boolean, session: Session): string => {
  switch (lookup.state) {
    case 'idle':
      if (session.access === undefined) return 'unverified: without an access token, Cognito cannot be asked';
      return 'unverified: nobody has asked Cognito yet';
    case 'running':
      return 'asking Cognito…';
    case 'interrupted':
      return 'the look-up was interrupted';
    case 'succeeded':
      return isLive ? 'Cognito accepted it' : 'Cognito accepted it while it lived';
    case 'failed':
      return lookup.failure.code === 'refused' ? 'Cognito refused it' : 'the look-up got no answer';
  }
};

const stanceTone = (lookup: LookupView): Tone => {
  switch (lookup.state) {
    case 'failed':
      return lookup.failure.code === 'refused' ? 'bad' : 'warn';
    case 'interrupted':
      return 'warn';
    case 'succeeded':
      return 'good';
    case 'idle':
    case 'running':
      return 'open';
  }
};

const severities = ['error', 'warning', 'note'] as const;

/** `1 error, 2 warnings`. */
export const countFindings = (diagnoses: readonly Diagnosis[]): string =>
  severities
    .map((severity) => [severity, diagnoses.filter((item) => item.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => count(number, severity))
    .join(', ');

const troubleOf = ({ title, severity, raw }: Diagnosis): NonNullable<SessionVerdict['trouble']> => ({
  title,
  tone: severity === 'error' ? 'bad' : 'warn',
  isRefusal: raw !== undefined,
});

/** Findings that the words about life or the look-up have told already. */
const saidAlready: ReadonlySet<string> = new Set(['will-be-expired', 'interrupted']);

export const describeVerdict = ({ now, session, lookup, diagnoses }: VerdictQuestion): SessionVerdict => {
  const isExpired = sessionLife(session, now).state === 'expired';
  const unsaid = diagnoses.filter(({ id }) => !saidAlready.has(id));
  const top = worst(unsaid);
  const isTrouble = top !== undefined && top.severity !== 'note';
  const others = countFindings(isTrouble ? unsaid.filter((item) => item !== top) : unsaid);
  const tone = stanceTone(lookup);
  return {
    tone: isExpired ? 'bad' : tone,
    who: whoIs(session, lookup),
    stance: { words: lookupWords(lookup, !isExpired, session), tone },
    ...(isTrouble ? { trouble: troubleOf(top) } : {}),
    ...(others === '' ? {} : { others: isTrouble ? `and ${others}` : others }),
  };
};
