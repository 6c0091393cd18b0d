import type { JsonRecord } from './json-record.ts';

const BOOLEANS = new Set(['email_verified', 'phone_number_verified']);

/** User attributes, all strings in the pool, in the types an ID token gives them. */
export function idClaims(attributes: readonly { Name: string; Value?: string }[]): JsonRecord {
  return Object.fromEntries(attributes.map(({ Name, Value = '' }) => [Name, claimOf(Name, Value)]));
}

function claimOf(name: string, value: string): unknown {
  if (BOOLEANS.has(name)) return value === 'true';
  if (name === 'identities') return JSON.parse(value);
  if (name === 'address') return { formatted: value };
  return value;
}
