/** The languages that can be chosen, each by its own name. Every one has a folder in `_locales`. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languageNames;

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languageNames, value);

/** In the order in which they are offered. */
export const languageList: readonly Language[] = Object.keys(languageNames).filter(isLanguage);
