import { isObject, isStringArray, member, stringMember } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';

/** One attribute as Cognito holds it. Every value is a string, `"true"` and JSON included. */
export interface UserAttribute {
  readonly name: string;
  readonly value: string;
}

/** An entry of the deprecated `MFAOptions`. */
export interface LegacyMfaOption {
  readonly attributeName: string;
  readonly deliveryMedium: string;
}

/** What GetUser says about the signed-in user: only the attributes that the token's app client may read. */
export interface LiveUser {
  readonly username: string;
  readonly attributes: readonly UserAttribute[];
  readonly preferredMfa?: string;
  /** Absent when the reply has no `UserMFASettingList`. */
  readonly enabledMfa?: readonly string[];
  readonly legacyMfa?: readonly LegacyMfaOption[];
}

export type ReplyFailure = {
  readonly code: 'not-a-get-user-reply';
  readonly field: 'Username' | 'UserAttributes';
};

/**
 * What is kept of a reply, whoever wrote it: a custom endpoint may be anything. Cognito has at most some 80 attributes with
 * 2,048 characters each; source: Amazon Cognito quotas, "Quotas on user pools resources".
 */
const mostAttributes = 300;
const mostMethods = 50;
const longestName = 300;
const longestValue = 20_000;
const mostCharacters = 1_000_000;

/** A text that is cut says so at its end. */
const bounded = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

const boundedMember = (value: unknown, name: string, longest: number): string | undefined => {
  const text = stringMember(value, name);
  return text === undefined ? undefined : bounded(text, longest);
};

const parseAttribute = (item: unknown): UserAttribute | undefined => {
  const name = boundedMember(item, 'Name', longestName);
  if (name === undefined) return undefined;
  return { name, value: boundedMember(item, 'Value', longestValue) ?? '' };
};

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

/** As many as there is room for. A look-up is written where there are ten megabytes for everything. */
const parseAttributes = (items: readonly unknown[]): readonly UserAttribute[] => {
  let room = mostCharacters;
  return items
    .slice(0, mostAttributes)
    .map(parseAttribute)
    .filter(isPresent)
    .filter(({ name, value }) => {
      room -= name.length + value.length;
      return room >= 0;
    });
};

const parseLegacy = (item: unknown): LegacyMfaOption => ({
  attributeName: boundedMember(item, 'AttributeName', longestName) ?? '',
  deliveryMedium: boundedMember(item, 'DeliveryMedium', longestName) ?? '',
});

/**
 * Reads the body of a GetUser reply, and bounds it. Only `Username` and `UserAttributes` are certain to be there.
 * Source: Amazon Cognito user pools API reference, GetUser, response syntax.
 */
export const parseGetUserReply = (body: unknown): Result<LiveUser, ReplyFailure> => {
  const username = boundedMember(body, 'Username', longestName);
  if (username === undefined) return fail({ code: 'not-a-get-user-reply', field: 'Username' });
  const attributes = member(body, 'UserAttributes');
  if (!Array.isArray(attributes)) return fail({ code: 'not-a-get-user-reply', field: 'UserAttributes' });
  const preferredMfa = boundedMember(body, 'PreferredMfaSetting', longestName);
  const enabledMfa = member(body, 'UserMFASettingList');
  const legacyMfa = member(body, 'MFAOptions');
  return ok({
    username,
    attributes: parseAttributes(attributes),
    ...(preferredMfa === undefined ? {} : { preferredMfa }),
    ...(isStringArray(enabledMfa)
      ? { enabledMfa: enabledMfa.slice(0, mostMethods).map((method) => bounded(method, longestName)) }
      : {}),
    ...(Array.isArray(legacyMfa)
      ? { legacyMfa: legacyMfa.slice(0, mostMethods).filter(isObject).map(parseLegacy) }
      : {}),
  });
};
