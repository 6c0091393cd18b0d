import type { Words } from '../words/words.ts';
import type { Source } from './row.ts';

/** What a source is called. The pages themselves are in English. */
export const sourceLabel = (source: Source, words: Words): string =>
  'issue' in source ? words.say('source_issue', source.issue) : words.say(source.label);
