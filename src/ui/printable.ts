/** A piece of text as it may be shown: either the text itself, or the name of a character that would not be seen. */
export interface PrintablePart {
  readonly text: string;
  readonly isMark: boolean;
}

/**
 * Characters that are not seen or that turn the text around them: controls but tab and line feed, bidirectional controls,
 * zero-width spaces and line separators. The joiners U+200C and U+200D are left alone: scripts and emoji need them.
 * Source: Unicode Standard Annex 9, "Bidirectional Algorithm", and Unicode Technical Report 36.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const nameOf = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Splits text from a page into what can be shown as it is and marks for what cannot. */
export const printableParts = (text: string): readonly PrintablePart[] => {
  const parts: PrintablePart[] = [];
  let end = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isMark: false });
    parts.push({ text: nameOf(match[0]), isMark: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isMark: false });
  return parts;
};

/** The same as one string, for titles and labels, which hold no markup. */
export const printable = (text: string): string => text.replace(hidden, nameOf);
