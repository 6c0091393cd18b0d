import type { SignInHint } from '../session/model.ts';

/** What a storage key says about the value behind it. */
export interface KeyMeaning {
  readonly holds: 'access' | 'id' | 'refresh';
  readonly hint: SignInHint;
}

/** Fields of the key family that Amplify and its relatives write, and the kind of token each holds. */
const cognitoFields = { accessToken: 'access', idToken: 'id', refreshToken: 'refresh' } as const;

const cognitoPrefix = 'CognitoIdentityServiceProvider.';

const isField = (name: string): name is keyof typeof cognitoFields => Object.hasOwn(cognitoFields, name);

/** Longest client id and user name that Cognito has, in characters. Source: API reference, the limits of both. */
const longestName = 128;

const decodeUsername = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Reads a key of the form `CognitoIdentityServiceProvider.<client>.<user>.<field>`: the client ends at the first dot, the
 * field begins after the last one, and the user name between them may hold dots. Cookie names write its `@` as `%40`.
 * Source: storage of aws-amplify 6 and amazon-cognito-identity-js 6.
 */
export const readStorageKey = (key: string): KeyMeaning | undefined => {
  if (!key.startsWith(cognitoPrefix)) return undefined;
  const rest = key.slice(cognitoPrefix.length);
  const first = rest.indexOf('.');
  const last = rest.lastIndexOf('.');
  if (first <= 0 || last <= first) return undefined;
  const field = rest.slice(last + 1);
  if (!isField(field)) return undefined;
  return {
    holds: cognitoFields[field],
    hint: {
      clientId: rest.slice(0, Math.min(first, longestName)),
      username: decodeUsername(rest.slice(first + 1, last)).slice(0, longestName),
    },
  };
};
