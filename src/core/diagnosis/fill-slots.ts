import type { Words } from '../words/words.ts';

/** Longest value that is put into a sentence, in characters. */
const maximumLength = 300;

/** A value that stays inside its sentence: no line breaks, and no backtick that would end the code around it. */
export const tame = (value: string): string => {
  const line = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll('`', "'");
  return line.length > maximumLength ? `${line.slice(0, maximumLength)}…` : line;
};

/** Fills the `{slots}` of a text. One without a value reads as unknown. Values are never looked into for slots. */
export const fillSlots = (
  text: string,
  slot: (name: string) => string | number | undefined,
  words: Words,
): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slot(name);
    return value === undefined || value === '' ? words.say('slot_unknown') : tame(`${value}`);
  });
