import { lineOf } from './report-words.ts';

/**
 * Characters that mean something in Markdown, in some tracker or other. As references they can never be structure.
 * Source: CommonMark 0.31, section 2.5.
 */
const meaningful = /[&<>|`\\*_[\]~$!]/g;

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** Nothing that may be seen follows these: a tracker makes a mention of `@name` and a link of `#12`. */
const calling = /[@#]/g;

/** What would begin a list, a heading or a rule at the beginning of a line; of a number, the stop after it. */
const beginning = /^[-+=#]|(?<=^\d{1,9})[.)]/;

const plain = (text: string): string =>
  // References have a number sign of their own, so they come last.
  text.replace(calling, (character) => `${character}\u200b`).replace(meaningful, reference);

/** A value on one line, as code: no tracker makes a mention, a link or a picture of it. */
export const codeOf = (text: string): string => {
  const line = lineOf(text);
  if (line === '') return '';
  // Between backticks nothing has a meaning but backticks, and bars where it is in a table.
  return /[`|\\<>&]/.test(line) ? `<code>${line.replace(meaningful, reference)}</code>` : `\`${line}\``;
};

/** A sentence on one line. What stands between backticks in it is code, as in the texts of diagnoses. */
export const proseOf = (text: string): string => {
  const parts = lineOf(text).split('`');
  // An odd number of backticks pairs up no further than the last but one.
  const isPaired = parts.length % 2 === 1;
  const words = parts.map((part, index) => {
    if (index % 2 === 0) return plain(part);
    return !isPaired && index === parts.length - 1 ? `&#96;${plain(part)}` : codeOf(part);
  });
  return words.join('').replace(beginning, reference);
};
