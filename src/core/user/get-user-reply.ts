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

const parseAttribute = (item: unknown): UserAttribute | undefined => {
  const name = stringMember(item, 'Name');
  if (name === undefined) return undefined;
  return { name, value: stringMember(item, 'Value') ?? '' };
};

const parseLegacy = (item: unknown): LegacyMfaOption => ({
  attributeName: stringMember(item, 'AttributeName') ?? '',
  deliveryMedium: stringMember(item, 'DeliveryMedium') ?? '',
});

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

/**
 * Reads the body of a GetUser reply. Only `Username` and `UserAttributes` are certain to be there.
 * Source: Amazon Cognito user pools API reference, GetUser, response syntax.
 */
export const parseGetUserReply = (body: unknown): Result<LiveUser, ReplyFailure> => {
  const username = stringMember(body, 'Username');
  if (username === undefined) return fail({ code: 'not-a-get-user-reply', field: 'Username' });
  const attributes = member(body, 'UserAttributes');
  if (!Array.isArray(attributes)) return fail({ code: 'not-a-get-user-reply', field: 'UserAttributes' });
  const preferredMfa = stringMember(body, 'PreferredMfaSetting');
  const enabledMfa = member(body, 'UserMFASettingList');
  const legacyMfa = member(body, 'MFAOptions');
  return ok({
    username,
    attributes: attributes.map(parseAttribute).filter(isPresent),
    ...(preferredMfa === undefined ? {} : { preferredMfa }),
    ...(isStringArray(enabledMfa) ? { enabledMfa } : {}),
    ...(Array.isArray(legacyMfa) ? { legacyMfa: legacyMfa.filter(isObject).map(parseLegacy) } : {}),
  });
};
