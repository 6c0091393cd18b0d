import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/**
 * The id that Chromium gives to an extension without a key, from the folder that it is loaded from: the first 32 hexadecimal
 * digits of the path's SHA-256, with a to p for 0 to f. Source: extensions/common/id_util.cc, `GenerateIdForPath`.
 */
export const unpackedId = (folder: string): string =>
  createHash('sha256')
    .update(realpathSync(folder))
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
