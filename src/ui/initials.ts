const letter = /\p{L}|\p{N}/u;

/** One or two letters for a round picture that is not there. */
export const initialsOf = (name: string): string => {
  const words = name
    .replace(/@.*$/, '')
    .split(/[\s._-]+/)
    .filter((word) => letter.test(word));
  const first = words[0]?.match(letter)?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.match(letter)?.[0] ?? '') : '';
  return `${first}${last}`.toUpperCase();
};
