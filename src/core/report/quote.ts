const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

const hex = (number: number, length: number): string => number.toString(16).padStart(length, '0');

/**
 * A text as a JSON string of ASCII alone: no line break, no control character and nothing that turns the direction of writing
 * reaches the terminal or editor that it is pasted into. It is a string of JavaScript too.
 */
export const jsonString = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);

/** A text as a string of Python, which unlike JSON does not join two halves of a character. */
export const pythonString = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/gu, (character) =>
    codePoint(character) > 0xffff
      ? `\\U${hex(codePoint(character), 8)}`
      : `\\u${hex(codePoint(character), 4)}`,
  );

/** One word of a POSIX shell. Nothing has a meaning between single quotes but the quote itself. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
