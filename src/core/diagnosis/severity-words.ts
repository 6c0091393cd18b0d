import type { TextKey, Words } from '../words/words.ts';
import type { Severity } from './row.ts';

const severities = {
  error: 'severity_error',
  warning: 'severity_warning',
  note: 'severity_note',
} as const satisfies Record<Severity, TextKey>;

export const severityWords = (severity: Severity, words: Words): string => words.say(severities[severity]);

/** The same in capitals, for texts that have no other way to stress. */
export const loudSeverity = (severity: Severity, words: Words): string =>
  severityWords(severity, words).toLocaleUpperCase(words.language);
