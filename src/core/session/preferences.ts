/**
 * When the extension may call Cognito.
 * `ask`: never yet agreed to; `on-click`: agreed, each call by hand; `automatic`: agreed, for each token that is shown.
 */
export type LookUpPreference = 'ask' | 'on-click' | 'automatic';

/** The only thing that is ever written to disk. */
export interface Preferences {
  readonly lookUp: LookUpPreference;
}

export const defaultPreferences: Preferences = { lookUp: 'ask' };

export const isLookUpPreference = (value: unknown): value is LookUpPreference =>
  value === 'ask' || value === 'on-click' || value === 'automatic';
