import { knownUser, type LookupView } from '../core/session/lookup-view.ts';
import type { IdTokenRecord } from '../core/session/model.ts';
import { type AttributeGroup, type AttributeView, describeAttributes } from '../core/user/attributes.ts';
import { type ComparisonMark, compareUser } from '../core/user/compare.ts';
import { say, words } from './words.ts';

/** One attribute as the User region shows it: Cognito's value, or the token's where Cognito's is not known. */
export interface UserRow {
  readonly attribute: AttributeView;
  readonly mark: ComparisonMark;
  /** What the ID token says instead. */
  readonly tokenSays?: string;
}

export interface UserRowGroup {
  readonly group: AttributeGroup;
  readonly rows: readonly UserRow[];
}

/** The user name is no attribute, but stands in the reply beside them. */
const usernameRow = (value: string, id: IdTokenRecord | undefined): UserRow => {
  const claimed = id?.claims.username;
  const attribute = { name: 'Username', label: say('attribute_username'), group: 'standard', value } as const;
  if (claimed === undefined) return { attribute, mark: 'no-token' };
  return claimed === value ? { attribute, mark: 'same' } : { attribute, mark: 'changed', tokenSays: claimed };
};

const groups = ['standard', 'custom', 'developer', 'other'] as const;

/** The attributes of the live user beside the ID token, or those of the ID token alone before Cognito has answered. */
export const userRows = (lookup: LookupView, id: IdTokenRecord | undefined): readonly UserRowGroup[] => {
  const user = knownUser(lookup);
  const comparisons = new Map(
    compareUser(user ?? { username: '', attributes: [] }, id?.claims).map((item) => [item.name, item]),
  );
  const attributes = describeAttributes(
    [...comparisons.values()].map(({ name, live, token }) => ({ name, value: live ?? token ?? '' })),
    words,
  );
  const named = user === undefined ? [] : [usernameRow(user.username, id)];
  const found = attributes.map((attribute): UserRow => {
    const { mark = 'no-token', token } = comparisons.get(attribute.name) ?? {};
    return {
      attribute,
      mark,
      ...(mark === 'changed' && token !== undefined ? { tokenSays: token } : {}),
    };
  });
  const rows = [...named, ...found];
  return groups
    .map((group) => ({ group, rows: rows.filter(({ attribute }) => attribute.group === group) }))
    .filter((item) => item.rows.length > 0);
};
