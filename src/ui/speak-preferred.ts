import type { LanguagePreference } from '../core/session/preferences.ts';
import { createWords, type Messages, type Words } from '../core/words/words.ts';
import type { PreferenceStore } from '../ports.ts';
import { speak } from './words.ts';

/**
 * Speaks the language that the user chose, and has the page loaded anew when another one is chosen: half of what it shows
 * was said before.
 */
export const speakPreferred = async (
  preferences: Pick<PreferenceStore, 'read' | 'subscribe'>,
  load: (language: LanguagePreference) => Promise<Messages>,
  reload: () => void,
): Promise<Words> => {
  const { language } = await preferences.read();
  preferences.subscribe((next) => {
    if (next.language !== language) reload();
  });
  const words = createWords(await load(language));
  speak(words);
  return words;
};
