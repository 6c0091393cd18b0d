import type { Digest } from '../ports.ts';

export const webCryptoDigest: Digest = {
  sha256: async (text) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};
