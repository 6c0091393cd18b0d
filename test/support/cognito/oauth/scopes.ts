import { ADMIN_SCOPE } from '../names.ts';

/** What the pool's client may ask for, and gets when it asks for nothing in particular. */
const CLIENT_SCOPES = ['openid', 'email', 'profile', ADMIN_SCOPE];

/** The scope to grant; undefined when something else is asked for than the client may have. */
export function grantedScope(asked: string | null): string | undefined {
  const scopes = (asked ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0) return CLIENT_SCOPES.join(' ');
  return scopes.every((scope) => CLIENT_SCOPES.includes(scope)) ? scopes.join(' ') : undefined;
}

/** Without a scope the tokens come from the API, which always gives an ID token. */
export const includesOpenId = (scope: string | undefined): boolean =>
  scope === undefined || scope.split(' ').includes('openid');

const NARROW: ReadonlyMap<string, readonly string[]> = new Map([
  ['email', ['email', 'email_verified']],
  ['phone', ['phone_number', 'phone_number_verified']],
]);

/**
 * `email` and `phone` narrow an ID token to their attributes; `profile` means all, and so does `openid` alone:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function attributesInScope<Attribute extends { readonly Name: string }>(
  attributes: readonly Attribute[],
  scope: string | undefined,
): readonly Attribute[] {
  const scopes = scope?.split(' ') ?? [];
  const narrow = scopes.filter((name) => NARROW.has(name));
  if (scopes.includes('profile') || narrow.length === 0) return attributes;
  const shown = new Set(['sub', ...narrow.flatMap((name) => NARROW.get(name) ?? [])]);
  return attributes.filter(({ Name }) => shown.has(Name));
}
