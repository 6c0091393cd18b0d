import browser from 'webextension-polyfill';
import { member } from '../core/json.ts';
import {
  defaultPreferences,
  isLanguagePreference,
  isLookUpPreference,
  isThemePreference,
  type Preferences,
} from '../core/session/preferences.ts';
import { decodeEndpoints } from '../core/token/custom-endpoint.ts';
import type { PreferenceStore } from '../ports.ts';

const key = 'preferences';

const decode = (value: unknown): Preferences => {
  const lookUp = member(value, 'lookUp');
  const preserve = member(value, 'preserve');
  const theme = member(value, 'theme');
  const language = member(value, 'language');
  return {
    lookUp: isLookUpPreference(lookUp) ? lookUp : defaultPreferences.lookUp,
    preserve: typeof preserve === 'boolean' ? preserve : defaultPreferences.preserve,
    theme: isThemePreference(theme) ? theme : defaultPreferences.theme,
    language: isLanguagePreference(language) ? language : defaultPreferences.language,
    endpoints: decodeEndpoints(member(value, 'endpoints')),
  };
};

/** Preferences in `storage.local`, the one thing on disk. Not `storage.sync`: they leave this browser for nowhere. */
export const localPreferenceStore: PreferenceStore = {
  read: async () => decode((await browser.storage.local.get(key))[key]),
  write: (preferences) => browser.storage.local.set({ [key]: preferences }),
  subscribe: (listener) => {
    const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
      const change = changes[key];
      if (area === 'local' && change !== undefined) listener(decode(change.newValue));
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
};
