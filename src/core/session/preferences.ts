import type { CustomEndpoint } from '../token/custom-endpoint.ts';
import { isLanguage, type Language } from '../words/languages.ts';

/**
 * When the extension may call Cognito.
 * `ask`: never yet agreed to; `on-click`: agreed, each call by hand; `automatic`: agreed, for each token that is shown.
 */
export type LookUpPreference = 'ask' | 'on-click' | 'automatic';

export type ThemePreference = 'auto' | 'light' | 'dark';

export type LanguagePreference = 'auto' | Language;

/** The only thing that is ever written to disk. */
export interface Preferences {
  readonly lookUp: LookUpPreference;
  /** Whether what was found stays when the page goes elsewhere. A sign-in goes through several pages, so it does at first. */
  readonly preserve: boolean;
  /** `auto` follows DevTools in the panel, and the system elsewhere. */
  readonly theme: ThemePreference;
  /** `auto` is the language of the browser, as far as there are texts in it, and English elsewhere. */
  readonly language: LanguagePreference;
  /** Endpoints beside AWS's own that tokens may be sent to, by the person's own choice. */
  readonly endpoints: readonly CustomEndpoint[];
}

export const defaultPreferences: Preferences = {
  lookUp: 'ask',
  preserve: true,
  theme: 'auto',
  language: 'auto',
  endpoints: [],
};

export const isLookUpPreference = (value: unknown): value is LookUpPreference =>
  value === 'ask' || value === 'on-click' || value === 'automatic';

export const isThemePreference = (value: unknown): value is ThemePreference =>
  value === 'auto' || value === 'light' || value === 'dark';

export const isLanguagePreference = (value: unknown): value is LanguagePreference =>
  value === 'auto' || isLanguage(value);
