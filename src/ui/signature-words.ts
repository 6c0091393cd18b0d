import type { Signature, SignatureFailure } from '../core/session/signature.ts';

const failures = {
  'bad-signature': 'does not fit: not signed by this pool, or changed since',
  'unknown-key': 'made with a key that the pool does not have',
  'unsupported-algorithm': 'made with an algorithm that the key is not for',
  malformed: 'cannot be checked: the token is malformed',
} as const satisfies Record<SignatureFailure, string>;

/** What is known of a signature, in words. */
export const signatureWords = (signature: Signature | undefined): string => {
  switch (signature?.state) {
    case undefined:
      return 'not checked';
    case 'checking':
      return 'being checked';
    case 'verified':
      return 'verified with the pool’s own key';
    case 'failed':
      return failures[signature.reason];
    case 'keys-unreachable':
      return 'not checked: the pool’s keys did not come';
  }
};

/** The same in a word or two, for a heading. */
export const signatureBadge = (
  signature: Signature | undefined,
): { readonly text: string; readonly tone: 'soft' | 'good' | 'bad' | 'warn' } => {
  switch (signature?.state) {
    case 'verified':
      return { text: 'signature verified', tone: 'good' };
    case 'failed':
      return { text: 'signature failed', tone: 'bad' };
    case 'keys-unreachable':
      return { text: 'unverified: no keys', tone: 'warn' };
    case 'checking':
      return { text: 'checking…', tone: 'soft' };
    case undefined:
      return { text: 'unverified', tone: 'soft' };
  }
};
