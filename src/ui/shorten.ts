/** Longest text that a one-line place may have, in characters. */
const maximumLength = 34;

/** Fewer characters than this say too little. */
const leastTail = 10;

const separators = ['.', '/', ':'] as const;

/** The same for an address, of which the host is worth keeping. */
const maximumUrl = 44;

/** The end of a long text, because a key or an address says what it is at its end; cut at a separator where one is near. */
export const shortenLeft = (text: string, maximum = maximumLength): string => {
  const letters = [...text];
  if (letters.length <= maximum) return text;
  const tail = letters.slice(letters.length - maximum + 1).join('');
  const cut = separators
    .map((separator) => tail.indexOf(separator))
    .filter((at) => at >= 0 && at < maximum - leastTail);
  return `…${tail.slice(cut.length === 0 ? 0 : Math.min(...cut) + 1)}`;
};

/** An address without its scheme: host and path. */
export const shortenUrl = (url: string): string =>
  shortenLeft(url.replace(/^https?:\/\//, '').replace(/\/$/, ''), maximumUrl);

/** Longest name that a heading may have, in characters. */
const maximumName = 72;

/** A name whose middle gives way when it is very long. */
export const shortenMiddle = (text: string, maximum = maximumName): string => {
  const letters = [...text];
  if (letters.length <= maximum) return text;
  const half = Math.floor((maximum - 1) / 2);
  return `${letters.slice(0, half).join('')}…${letters.slice(-half).join('')}`;
};
