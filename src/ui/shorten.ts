/** Longest text that a one-line place may have, in characters. */
const maximumLength = 36;

const separators = ['.', '/', ':', '-', '_'] as const;

/** The end of a long text, because a key or an address says what it is at its end; cut at a separator where one is near. */
export const shortenLeft = (text: string, maximum = maximumLength): string => {
  const letters = [...text];
  if (letters.length <= maximum) return text;
  const tail = letters.slice(letters.length - maximum + 1).join('');
  const cut = separators.map((separator) => tail.indexOf(separator)).filter((at) => at >= 0 && at < 16);
  return `…${tail.slice(cut.length === 0 ? 0 : Math.min(...cut) + 1)}`;
};

/** An address without its scheme: host and path. */
export const shortenUrl = (url: string, maximum = maximumLength): string =>
  shortenLeft(url.replace(/^https?:\/\//, ''), maximum);
