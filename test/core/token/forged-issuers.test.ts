import { expect, test } from 'vitest';
import { decodeEndpoints } from '../../../src/core/token/custom-endpoint.ts';
import { parseIssuer } from '../../../src/core/token/issuer.ts';
import { forgedIssuers, forgedOf } from '../../support/forged-issuers.ts';

const origin = 'http://localhost:9229';

/** One endpoint for its own issuer, and one that answers for a region of AWS. */
const allowed = decodeEndpoints([{ origin }, { origin: 'http://localhost:9230', answersFor: 'us-east-1' }]);

const taken = (issuers: readonly string[]): readonly string[] =>
  issuers.filter((issuer) => parseIssuer(issuer, allowed).ok);

test('no forged issuer of the corpus is taken for Cognito, whatever endpoint is allowed', () => {
  expect(new Set(forgedIssuers).size).toBeGreaterThanOrEqual(200);
  expect(forgedIssuers.filter((issuer) => parseIssuer(issuer).ok)).toEqual([]);
  expect(taken(forgedIssuers)).toEqual([]);
});

test('an allowed endpoint is taken for its own issuer letter for letter, and for no other', () => {
  expect(allowed).toHaveLength(2);
  expect(taken([`${origin}/local_1a2b`])).toHaveLength(1);
  expect(taken(forgedOf(origin, 'local_1a2b'))).toEqual([]);
});
