import { expect, test } from 'vitest';
import type { Signature } from '../../src/core/session/signature.ts';
import { signatureBadge, signatureWords } from '../../src/ui/signature-words.ts';

const unproven: readonly (Signature | undefined)[] = [
  undefined,
  { state: 'checking', startedAt: 1 },
  { state: 'failed', checkedAt: 1, reason: 'bad-signature' },
  { state: 'failed', checkedAt: 1, reason: 'unknown-key' },
  { state: 'failed', checkedAt: 1, reason: 'unsupported-algorithm' },
  { state: 'failed', checkedAt: 1, reason: 'malformed' },
  { state: 'keys-unreachable', checkedAt: 1, detail: 'offline' },
];

test('no claims are called verified but those whose signature was', () => {
  for (const signature of unproven) {
    expect(signatureWords(signature)).not.toMatch(/\bverified\b/);
    expect(signatureBadge(signature).text).not.toMatch(/\bverified\b/);
    expect(signatureBadge(signature).tone).not.toBe('good');
  }
  const verified: Signature = { state: 'verified', checkedAt: 1 };
  expect(signatureWords(verified)).toMatch(/\bverified\b/);
  expect(signatureBadge(verified)).toEqual({ text: 'signature verified', tone: 'good' });
});
