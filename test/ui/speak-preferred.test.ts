import { afterEach, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../src/core/session/preferences.ts';
import { speakPreferred } from '../../src/ui/speak-preferred.ts';
import { say, speak } from '../../src/ui/words.ts';
import { english, englishWords } from '../support/english.ts';
import { fakePreferences } from '../support/fake-ports.ts';

afterEach(() => speak(englishWords));

const german: Readonly<Record<string, string>> = { language: 'de', moment_now: 'jetzt' };

const load = async (language: string) => (language === 'de' ? (key: string) => german[key] ?? '' : english);

test('a page speaks the language that was chosen', async () => {
  const preferences = fakePreferences({ ...defaultPreferences, language: 'de' });
  const words = await speakPreferred(preferences, load, () => undefined);
  expect(words.language).toBe('de');
  expect(say('moment_now')).toBe('jetzt');
});

test('a page is loaded anew when another language is chosen, and for no other preference', async () => {
  const preferences = fakePreferences();
  const reload = vi.fn();
  await speakPreferred(preferences, load, reload);
  await preferences.write({ ...defaultPreferences, theme: 'dark' });
  expect(reload).not.toHaveBeenCalled();
  await preferences.write({ ...defaultPreferences, theme: 'dark', language: 'de' });
  expect(reload).toHaveBeenCalledOnce();
});
