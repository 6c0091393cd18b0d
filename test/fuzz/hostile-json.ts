import fc from 'fast-check';
import { forgeToken } from '../support/forge-token.ts';
import { hostileText } from './hostile-text.ts';

/** Names that mean something to a prototype, or to whoever copies members one by one. */
const strangeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
];

/** Numbers as JSON may write them, some of which no double holds. */
const numbers = ['0', '-0', '1', '-1', '1e999', '-1e999', '1e-999', '9007199254740993', '1700000000', '0.5'];

const scalar: fc.Arbitrary<string> = fc.oneof(
  hostileText.map((text) => JSON.stringify(text)),
  fc.constantFrom(...numbers, 'true', 'false', 'null', '{}', '[]', '""'),
);

/**
 * JSON whose objects have the given names and strange ones, as text: a member named `__proto__` then is a member and nothing
 * else, as it is in what comes from outside. `values` are texts that a reader waits for.
 */
export const hostileJsonText = (
  names: readonly string[],
  values: readonly string[] = [],
): fc.Arbitrary<string> => {
  const known = values.map((value) => JSON.stringify(value));
  const leaf = known.length === 0 ? scalar : fc.oneof(scalar, fc.constantFrom(...known));
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...strangeNames) },
    { weight: 1, arbitrary: hostileText },
  );
  return fc.letrec<{ tree: string; object: string; list: string }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, tie('object'), tie('list')),
    object: fc
      .array(fc.tuple(name, tie('tree')), { maxLength: 7 })
      .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`),
    list: fc.array(tie('tree'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
  })).object;
};

/** The same, parsed. */
export const hostileJson = (names: readonly string[], values?: readonly string[]): fc.Arbitrary<unknown> =>
  hostileJsonText(names, values).map((text): unknown => JSON.parse(text));

const claimNames = ['iss', 'sub', 'exp', 'iat', 'token_use', 'client_id', 'aud', 'cognito:groups', 'scope'];

/** A token whose header and claims are hostile, with an issuer that is Cognito's more often than not. */
export const hostileToken: fc.Arbitrary<string> = fc
  .tuple(
    hostileJson(['alg', 'kid', 'typ', 'cty', 'zip']),
    hostileJson([...claimNames, 'username', 'cognito:username', 'email', 'name', 'auth_time', 'origin_jti']),
    fc.oneof(
      fc.constantFrom('access', 'id', 'refresh', '').map((use) => ({
        iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
        token_use: use,
        client_id: 'c',
        aud: 'c',
        sub: 's',
      })),
      fc.constant({}),
    ),
  )
  .map(([header, payload, base]) =>
    forgeToken({ ...Object(payload), ...base }, { alg: 'RS256', kid: 'k', ...Object(header) }),
  );
