import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 in hexadecimal, at once, where a promise would come too late: the browser's own digest is one. For names and
 * pseudonyms and nothing else.
 */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
