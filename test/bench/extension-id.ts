import { createHash } from 'node:crypto';

/** The id that Chromium gives an unpacked extension: the first half of its path's SHA-256, in the letters a to p. */
export const idOf = (path: string): string =>
  [...createHash('sha256').update(path).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
