import { type Diagnosis, worst } from '../core/diagnosis/diagnose.ts';
import type { LookupView } from '../core/session/lookup-view.ts';
import type { PageState } from '../core/session/model.ts';
import type { Session } from '../core/session/sessions.ts';
import { type Lifetime, lifetimeAt } from '../core/token/lifetime.ts';
import { count } from './count.ts';
import { type Who, whoIs } from './who.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'open';

/** What the verdict says of a session. Texts stand still while the clock goes on, so that none is read out twice. */
export interface SessionVerdict {
  readonly tone: Tone;
  readonly who: Who;
  /** What Cognito has to do with it. */
  readonly stance: string;
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
      return 'the look-up was interrupted before Cognito answered';
    case 'succeeded':
      return isLive ? 'Cognito accepted it' : 'Cognito accepted it while it lived';
    case 'failed':
      return lookup.failure.code === 'refused' ? 'Cognito refused it' : 'the look-up got no answer';
  }
};

const toneOf = (lookup: LookupView, life: Lifetime): Tone => {
  if (lookup.state === 'failed') return lookup.failure.code === 'refused' ? 'bad' : 'warn';
  if (life.state === 'expired') return 'bad';
  if (lookup.state === 'interrupted') return 'warn';
  return lookup.state === 'succeeded' ? 'good' : 'open';
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

export const describeVerdict = ({ now, session, lookup, diagnoses }: VerdictQuestion): SessionVerdict => {
  const life = sessionLife(session, now);
  const top = worst(diagnoses);
  const isTrouble = top !== undefined && top.severity !== 'note';
  const others = countFindings(isTrouble ? diagnoses.filter((item) => item !== top) : diagnoses);
  return {
    tone: toneOf(lookup, life),
    who: whoIs(session, lookup),
    stance: lookupWords(lookup, life.state !== 'expired', session),
    ...(isTrouble ? { trouble: troubleOf(top) } : {}),
    ...(others === '' ? {} : { others: isTrouble ? `and ${others}` : others }),
  };
};

/** What the verdict says when there is no session: why, and what to do. */
export const describeAbsence = (
  page: PageState | undefined,
): { readonly tone: Tone; readonly title: string; readonly advice: string } => {
  if (page?.state === 'unreadable')
    return {
      tone: 'warn',
      title: 'No Cognito token found: the page could not be read',
      advice:
        page.failure.code === 'forbidden'
          ? 'The browser lets no extension read this page. Requests are still recorded.'
          : 'Reading its storage failed. Requests are still recorded: reload the page, or press Rescan.',
    };
  return {
    tone: 'open',
    title: 'No Cognito token found yet',
    advice: 'Sign in on the page, or reload it to record its requests from the start.',
  };
};
