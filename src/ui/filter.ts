import { producers } from '../core/capture/producers.ts';
import type { TokenRecord } from '../core/session/model.ts';
import { sessionTitle } from '../core/session/session-title.ts';
import type { Session } from '../core/session/sessions.ts';
import { say, words } from './words.ts';

/** What is asked for: words that all must stand there, a pattern, or a pattern that is none. */
export type Filter =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  | { readonly kind: 'invalid'; readonly reason: string };

/** `/…/`, with `i` or without: a pattern as the filters of DevTools write it. Case never counts. */
const patternForm = /^\/(.+)\/i?$/;

export const parseFilter = (text: string): Filter => {
  const source = patternForm.exec(text.trim())?.[1];
  if (source === undefined) return { kind: 'words', words: text.toLowerCase().split(/\s+/).filter(Boolean) };
  try {
    return { kind: 'pattern', pattern: new RegExp(source, 'iu') };
  } catch (error) {
    return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) };
  }
};

/** Longest text of one line that a pattern is tried on, in characters: a careless one may not hold up the panel. */
const longestLine = 2000;

const textsOf = (token: TokenRecord): readonly string[] => [
  token.kind,
  ...token.sightings.flatMap(({ place, producer }) => [
    ...Object.values(place).map(String),
    ...(producer === undefined ? [] : [say(producers[producer])]),
  ]),
  ...(token.kind === 'refresh'
    ? []
    : token.claims.entries.map(
        ({ name, value }) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      )),
];

/** What a session can be found by: its user, client and pool, and the claims, places and producers of its tokens. */
const linesOf = (session: Session): readonly string[] =>
  [
    sessionTitle(session, words),
    session.username ?? '',
    session.clientId ?? '',
    session.poolId ?? '',
    ...session.tokens.flatMap(textsOf),
  ].map((line) => line.slice(0, longestLine));

/** The sessions that a filter lets through; all of them while it is empty, or no pattern yet. */
export const filterSessions = (sessions: readonly Session[], filter: Filter): readonly Session[] => {
  switch (filter.kind) {
    case 'invalid':
      return sessions;
    case 'pattern':
      return sessions.filter((session) => linesOf(session).some((line) => filter.pattern.test(line)));
    case 'words': {
      if (filter.words.length === 0) return sessions;
      return sessions.filter((session) => {
        const all = linesOf(session).join('\n').toLowerCase();
        return filter.words.every((word) => all.includes(word));
      });
    }
  }
};
