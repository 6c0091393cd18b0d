import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admit } from '../../../src/core/capture/admit.ts';
import type { Evidence } from '../../../src/core/diagnosis/evidence.ts';
import { prognose } from '../../../src/core/diagnosis/prognosis.ts';
import type { AccessTokenRecord } from '../../../src/core/session/model.ts';
import { type LocalCognito, startLocalCognito } from '../../support/cognito/local-cognito.ts';
import { call } from '../../support/cognito/test-client.ts';
import { englishWords } from '../../support/english.ts';
import { accessRecord, idRecord, testNow } from '../../support/records.ts';
import { evidenceWith, evidenceWithout, failed, refused, succeeded } from './build-evidence.ts';

const expectOf = (evidence: Evidence) => prognose(evidence, englishWords);
const expired = accessRecord({ exp: 1_700_000_900 });

test('without an access token nothing is foretold', () => {
  expect(expectOf(evidenceWithout({ id: idRecord(), tokens: [idRecord()] }))).toBeUndefined();
});

test('a sound token has nothing that speaks against it', () => {
  expect(expectOf(evidenceWith())).toEqual({ expectation: 'no-objection', faults: [], agreement: 'unasked' });
});

test('every fault is told, in the order in which the service is likely to find them', () => {
  const access = accessRecord(
    { exp: 1_700_000_900, scope: 'openid' },
    { header: { alg: 'HS256', kid: 'CognitoLocal' } },
  );
  const prognosis = expectOf(evidenceWith({ access }));
  expect(prognosis?.expectation).toBe('refusal');
  expect(prognosis?.faults.map(({ id }) => id)).toEqual([
    'will-be-unknown-algorithm',
    'will-be-unknown-emulator',
    'will-be-expired',
    'will-miss-scope',
  ]);
});

test('a token that ends about now may be taken or not', () => {
  expect(expectOf(evidenceWith({ access: accessRecord({ exp: 1_700_001_830 }) }))?.expectation).toBe(
    'uncertain',
  );
});

test('a clock that is off is put right before a token is called expired', () => {
  const access = accessRecord({ exp: 1_700_005_400 });
  const late = evidenceWith({ access, now: testNow + 7_200_000 });
  expect(expectOf(late)?.expectation).toBe('refusal');
  // Evidence is told by the clock of the service; what a look-up ended in is put right by the difference.
  const answered = evidenceWith({
    access,
    ...succeeded(),
    clock: { ahead: -7_200_000, readAt: testNow },
    lookup: {
      state: 'succeeded',
      startedAt: testNow + 7_200_000,
      finishedAt: testNow + 7_200_000,
      user: { username: 'alice', attributes: [] },
    },
  });
  expect(expectOf(answered)).toMatchObject({ expectation: 'no-objection', agreement: 'agreed' });
});

test.each([
  ['agreed', evidenceWith(succeeded())],
  [
    'agreed',
    evidenceWith({ access: expired, ...refused('NotAuthorizedException', 'Access Token has expired') }),
  ],
  [
    'other-reason',
    evidenceWith({ access: expired, ...refused('UserNotFoundException', 'User does not exist.') }),
  ],
  ['other-reason', evidenceWith(refused('NotAuthorizedException', 'Invalid Access Token'))],
  ['known-to-cognito-alone', evidenceWith(refused('NotAuthorizedException', 'User is disabled.'))],
  [
    'known-to-cognito-alone',
    evidenceWith(refused('NotAuthorizedException', 'Access Token has been revoked')),
  ],
  ['disagreed', evidenceWith({ access: expired, ...succeeded() })],
  ['undecided', evidenceWith(failed({ code: 'timed-out', host: 'h', afterMs: 10_000 }))],
  ['undecided', evidenceWith(refused('TooManyRequestsException', 'Rate exceeded'))],
] as const)('what was expected and what was answered are held side by side: %s', (agreement, evidence) => {
  expect(expectOf(evidence)?.agreement).toBe(agreement);
});

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
}, 30_000);
afterAll(() => cognito.close());

const recordOf = (text: string): AccessTokenRecord => {
  const { place } = accessRecord().sightings[0] ?? {};
  if (place === undefined) throw new Error('the fixture has a place');
  const admission = admit({ finding: { shape: 'jws', text }, place, hint: {} });
  if (admission?.verdict !== 'token' || admission.content.kind !== 'access')
    throw new Error('not an access token');
  return { ...accessRecord(), header: admission.content.header, claims: admission.content.claims };
};

test('a token that the local Cognito accepts is never called one that GetUser will refuse', async () => {
  const admin = 'aws.cognito.signin.user.admin';
  const shape = fc.record({
    issuedAt: fc.oneof(fc.integer({ min: -1800, max: -1 }), fc.integer({ min: -4000, max: 300 })),
    lifetimeSeconds: fc.oneof(fc.constant(3600), fc.integer({ min: -300, max: 7200 })),
    scope: fc.constantFrom(admin, admin, `${admin} openid`, 'openid email'),
    access: fc.record(
      {
        nbf: fc.integer({ min: 1_500_000_000, max: 2_500_000_000 }),
        device_key: fc.string(),
        username: fc.constantFrom('alice', 'alice', 'alice', undefined),
        origin_jti: fc.constantFrom('x', undefined),
        version: fc.integer(),
      },
      { requiredKeys: [] },
    ),
  });
  let accepted = 0;
  let foretold = 0;
  await fc.assert(
    fc.asyncProperty(shape, async ({ issuedAt, ...overrides }) => {
      const now = Date.now();
      const { accessToken } = await cognito.mintTokens('alice', {
        ...overrides,
        issuedAt: Math.floor(now / 1000) + issuedAt,
      });
      const access = recordOf(accessToken);
      const { status } = await call(cognito, 'GetUser', { AccessToken: accessToken });
      const prognosis = expectOf(evidenceWith({ now, access, tokens: [access] }));
      if (status === 200) accepted += 1;
      if (prognosis?.expectation === 'refusal') foretold += 1;
      expect(status === 200 && prognosis?.expectation === 'refusal').toBe(false);
    }),
    { numRuns: 150 },
  );
  // A property that never met either side would prove nothing.
  expect(accepted).toBeGreaterThan(5);
  expect(foretold).toBeGreaterThan(5);
}, 60_000);
