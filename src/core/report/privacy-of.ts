import type { Json } from '../json.ts';

/**
 * How a value is told in a report without personal data. `open`: as it is. `email`, `phone`: masked. The others are replaced
 * by pseudonyms: `person` for who somebody is, `id` for what names a sign-in or a device, `value` for all else.
 */
export type Privacy = 'open' | 'email' | 'phone' | 'person' | 'id' | 'value';

const openNames = [
  ...['iss', 'aud', 'azp', 'client_id', 'token_use', 'scope', 'version', 'cognito:groups'],
  ...['acr', 'amr', 'cognito:mfa_enabled'],
] as const;

const timeNames = ['exp', 'iat', 'nbf', 'auth_time', 'updated_at'] as const;

const personNames = [
  ...['sub', 'Username', 'username', 'cognito:username', 'preferred_username'],
  ...['name', 'given_name', 'middle_name', 'family_name', 'nickname'],
] as const;

const idNames = [
  ...['jti', 'origin_jti', 'event_id', 'sid', 'nonce', 'device_key', 'identities'],
  ...['at_hash', 'c_hash', 's_hash'],
] as const;

const privacies: ReadonlyMap<string, Privacy> = new Map<string, Privacy>([
  ...openNames.map((name) => [name, 'open'] as const),
  ...personNames.map((name) => [name, 'person'] as const),
  ...idNames.map((name) => [name, 'id'] as const),
  ['email', 'email'],
  ['phone_number', 'phone'],
]);

const times: ReadonlySet<string> = new Set(timeNames);

const isTime = (value: Json): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{1,13}$/.test(value));

const isVerdict = (name: string, value: Json): boolean =>
  name.endsWith('_verified') && (value === 'true' || value === 'false');

/** What nobody has classed is private. An app may keep anything in a custom attribute, be it only yes or no. */
export const privacyOf = (name: string, value: Json): Privacy => {
  if (name.startsWith('custom:') || name.startsWith('dev:')) return 'value';
  if (typeof value === 'boolean' || value === null || isVerdict(name, value)) return 'open';
  if (times.has(name)) return isTime(value) ? 'open' : 'value';
  return privacies.get(name) ?? 'value';
};
