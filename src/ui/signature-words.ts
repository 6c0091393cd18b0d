import type { Signature, SignatureFailure } from '../core/session/signature.ts';
import type { TextKey } from '../core/words/words.ts';
import { say } from './words.ts';

const failures = {
  'bad-signature': 'signature_bad',
  'unknown-key': 'signature_unknownKey',
  'unsupported-algorithm': 'signature_unsupportedAlgorithm',
  malformed: 'signature_malformed',
} as const satisfies Record<SignatureFailure, TextKey>;

/** What is known of a signature, in words. */
export const signatureWords = (signature: Signature | undefined): string => {
  switch (signature?.state) {
    case undefined:
      return say('signature_unchecked');
    case 'checking':
      return say('signature_checking');
    case 'verified':
      return say('signature_verified');
    case 'failed':
      return say(failures[signature.reason]);
    case 'keys-unreachable':
      return say('signature_keysUnreachable');
  }
};

/** The same in a word or two, for a heading. */
export const signatureBadge = (
  signature: Signature | undefined,
): { readonly text: string; readonly tone: 'soft' | 'good' | 'bad' | 'warn' } => {
  switch (signature?.state) {
    case 'verified':
      return { text: say('signature_badgeVerified'), tone: 'good' };
    case 'failed':
      return { text: say('signature_badgeFailed'), tone: 'bad' };
    case 'keys-unreachable':
      return { text: say('signature_badgeKeysUnreachable'), tone: 'warn' };
    case 'checking':
      return { text: say('signature_badgeChecking'), tone: 'soft' };
    case undefined:
      return { text: say('signature_badgeUnchecked'), tone: 'soft' };
  }
};
