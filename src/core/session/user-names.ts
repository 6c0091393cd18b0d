import { stringMember } from '../json.ts';
import type { AccessTokenRecord, IdTokenRecord } from './model.ts';

/** Claims by which a pool may let a user sign in, and by which an app may keep the user's tokens. */
const aliasClaims = ['email', 'phone_number', 'preferred_username'] as const;

/**
 * Every name that a token's user is known by: user name, subject, aliases, and the name in the key that the app keeps the token
 * under. In a pool with e-mail sign-in that name is what was typed, while the token has a UUID.
 */
export const userNamesOf = ({ claims, keyUser }: AccessTokenRecord | IdTokenRecord): readonly string[] => {
  const entries = new Map(claims.entries.map(({ name, value }) => [name, value]));
  const aliases = aliasClaims.map((name) => stringMember({ value: entries.get(name) }, 'value'));
  return [claims.username, claims.subject, keyUser, ...aliases].filter((name) => name !== undefined);
};
