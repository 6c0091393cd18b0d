import type { Session } from '../core/session/sessions.ts';

const areSame = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** What else a session says follows from its tokens. */
const isSame = (one: Session, other: Session): boolean =>
  one.key === other.key &&
  one.isPutAway === other.isPutAway &&
  one.isNamed === other.isNamed &&
  areSame(one.tokens, other.tokens);

/** The sessions of `next`. What did not change since `last` is the same object again, the whole list too: then it is not drawn anew. */
export const sameSessions = (last: readonly Session[], next: readonly Session[]): readonly Session[] => {
  const kept = next.map((session) => last.find((before) => isSame(before, session)) ?? session);
  return areSame(last, kept) ? last : kept;
};
