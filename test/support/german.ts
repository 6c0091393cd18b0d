import messages from '../../extension/public/_locales/de/messages.json' with { type: 'json' };
import { createWords, type Words } from '../../src/core/words/words.ts';

const texts = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

/** The German texts of the extension, as views and reports say them. */
export const germanWords: Words = createWords((key) => texts.get(key)?.replaceAll('$$', '$') ?? '');
