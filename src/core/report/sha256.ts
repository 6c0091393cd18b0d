/**
 * SHA-256 in hexadecimal, at once: a report is made in one go, and the browser's own digest is a promise. For pseudonyms and
 * nothing else. Source: FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2.
 */
export const sha256 = (text: string): string => {
  const message = new TextEncoder().encode(text);
  const state = new Uint32Array(initial);
  const blocks = padded(message);
  for (let at = 0; at < blocks.byteLength; at += 64) compress(state, new DataView(blocks.buffer, at, 64));
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
};

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
};

/** The first 32 bits of the part behind the point. */
const fraction = (number: number): number => Math.floor((number - Math.floor(number)) * 2 ** 32);

const initial: readonly number[] = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));
const constants: readonly number[] = firstPrimes(64).map((prime) => fraction(Math.cbrt(prime)));

/** The message, a one, zeros, and its length in bits, in whole blocks of 64 bytes. */
const padded = (message: Uint8Array): Uint8Array<ArrayBuffer> => {
  const blocks = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  blocks.set(message);
  blocks[message.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(blocks.length - 4, (message.length * 8) >>> 0);
  return blocks;
};

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** What `index` holds; within the bounds that the standard gives, there is always something. */
const word = (words: Uint32Array, index: number): number => words[index] ?? 0;

const schedule = (block: DataView): Uint32Array => {
  const words = new Uint32Array(64);
  for (let at = 0; at < 16; at += 1) words[at] = block.getUint32(at * 4);
  for (let at = 16; at < 64; at += 1) {
    const early = word(words, at - 15);
    const late = word(words, at - 2);
    const one = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const other = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[at] = word(words, at - 16) + one + word(words, at - 7) + other;
  }
  return words;
};

const compress = (state: Uint32Array, block: DataView): void => {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [at, constant] of constants.entries()) {
    const upper = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const one = (h + upper + ((e & f) ^ (~e & g)) + constant + word(words, at)) | 0;
    const lower = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const other = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + other) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = word(state, index) + value;
};
