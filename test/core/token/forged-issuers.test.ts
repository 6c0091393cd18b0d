import { expect, test } from 'vitest';
import { parseIssuer } from '../../../src/core/token/issuer.ts';
import { forgedIssuers } from '../../support/forged-issuers.ts';

test('no forged issuer of the corpus is taken for Cognito', () => {
  expect(forgedIssuers.length).toBeGreaterThanOrEqual(200);
  expect(forgedIssuers.filter((issuer) => parseIssuer(issuer).ok)).toEqual([]);
});
