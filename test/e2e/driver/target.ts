/** Roles that a target may have, by WAI-ARIA's names. */
export type Role =
  | 'article'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'heading'
  | 'listitem'
  | 'radio'
  | 'region'
  | 'row'
  | 'searchbox'
  | 'status'
  | 'tab'
  | 'textbox';

/**
 * What a person would point at: something of a role, by its whole name or a pattern of it, or by words that it says, maybe inside
 * something else.
 */
export interface Target {
  readonly role: Role;
  readonly name?: string | RegExp;
  readonly says?: string;
  readonly within?: Target;
}

export const button = (name: string | RegExp, within?: Target): Target => ({
  role: 'button',
  name,
  ...(within === undefined ? {} : { within }),
});

export const region = (name: string): Target => ({ role: 'region', name });

export const checkbox = (name: string | RegExp): Target => ({ role: 'checkbox', name });

export const radio = (name: string | RegExp): Target => ({ role: 'radio', name });

/** The line that says how it stands, first in the panel. */
export const verdict: Target = { role: 'status', name: 'Verdict' };

export const tokens = region('Tokens');

export const diagnosis = region('Diagnosis');

/** The page's calls to Cognito, behind a tab of their own. */
export const conversation = region('Conversation');

export const conversationTab: Target = { role: 'tab', name: /^Conversation/ };

/** The popup's one region. */
export const signedInUser = region('Signed-in user');

/** A target as it travels into a page: patterns are no JSON. */
export interface TargetStep {
  readonly role: Role;
  readonly name?: string;
  readonly says?: string;
  readonly pattern?: { readonly source: string; readonly flags: string };
}

/** A target as a way from the outermost to the innermost. */
export const stepsTo = ({ role, name, says, within }: Target): readonly TargetStep[] => [
  ...(within === undefined ? [] : stepsTo(within)),
  {
    role,
    ...(says === undefined ? {} : { says }),
    ...(typeof name === 'string' ? { name } : {}),
    ...(name instanceof RegExp ? { pattern: { source: name.source, flags: name.flags } } : {}),
  },
];

/** A target in words, for a test that fails. */
export const nameOf = ({ role, name, says, within }: Target): string =>
  `${role}${name === undefined ? '' : ` ${String(name)}`}${says === undefined ? '' : ` with “${says}”`}${within === undefined ? '' : ` in ${nameOf(within)}`}`;
