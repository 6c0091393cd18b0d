import messages from '../../extension/public/_locales/en/messages.json' with { type: 'json' };
import { createWords, type Messages, type Words } from '../../src/core/words/words.ts';

const texts = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

/** The English texts of the extension, as the browser would give them: `$$` stands for one `$`. */
export const english: Messages = (key) => texts.get(key)?.replaceAll('$$', '$') ?? '';

/** The same, as views and reports say them. */
export const englishWords: Words = createWords(english);

/** All keys that there are. */
export const englishKeys: readonly string[] = [...texts.keys()];
