import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 in hexadecimal, at once: a report is made in one go, and the browser's own digest is a promise. For pseudonyms and
 * nothing else.
 */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
