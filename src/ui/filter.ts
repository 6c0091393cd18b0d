import type { TokenRecord } from '../core/session/model.ts';
import type { Session } from '../core/session/sessions.ts';

const textsOf = (token: TokenRecord): readonly string[] => [
  token.kind,
  ...token.sightings.map(({ place }) => JSON.stringify(place)),
  ...(token.kind === 'refresh' ? [] : token.claims.entries.map((entry) => JSON.stringify(entry))),
];

/** The sessions in whose user, client, pool, places or claims the words stand, whatever their case. */
export const filterSessions = (sessions: readonly Session[], filter: string): readonly Session[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sessions;
  return sessions.filter((session) => {
    const texts = [session.title, session.key, ...session.tokens.flatMap(textsOf)];
    const all = texts.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
};
