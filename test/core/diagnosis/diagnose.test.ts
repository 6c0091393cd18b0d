import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose as diagnoseIn, worst } from '../../../src/core/diagnosis/diagnose.ts';
import type { Evidence } from '../../../src/core/diagnosis/evidence.ts';
import { prognose } from '../../../src/core/diagnosis/prognosis.ts';
import type { Signature } from '../../../src/core/session/signature.ts';
import { englishWords } from '../../support/english.ts';
import { accessRecord, idRecord, testNow } from '../../support/records.ts';
import { asideOf, evidenceWith, evidenceWithout, failed, refused, succeeded } from './build-evidence.ts';
import { examples } from './examples.ts';

const diagnose = (evidence: Evidence) => diagnoseIn(evidence, englishWords);
const expired = accessRecord({ exp: 1_700_000_900 });
const idsOf = (evidence: Evidence): readonly string[] => diagnose(evidence).map(({ id }) => id);

test('a healthy token that was not looked up, and one whose user was named, have nothing the matter', () => {
  expect(diagnose(evidenceWith())).toEqual([]);
  expect(
    diagnose(evidenceWith({ id: idRecord(), ...succeeded([{ name: 'email', value: 'alice@example.com' }]) })),
  ).toEqual([]);
});

test('before the call a forecast says what GetUser will do', () => {
  const [first] = diagnose(evidenceWith({ access: expired }));
  expect(first).toMatchObject({ id: 'will-be-expired', severity: 'error' });
  expect(first?.reason).toContain('15 min ago');
  expect(first?.reason).toContain('GetUser will refuse this token');
});

test('after the call was refused for that reason only the refusal is shown, marked as foretold', () => {
  const found = diagnose(
    evidenceWith({ access: expired, ...refused('NotAuthorizedException', 'access token has EXPIRED.') }),
  );
  expect(found.map(({ id, foretold }) => ({ id, foretold }))).toEqual([{ id: 'expired', foretold: true }]);
});

test('a refusal that nothing foretold is not marked', () => {
  const [first] = diagnose(evidenceWith(refused('NotAuthorizedException', 'Access Token has been revoked')));
  expect(first).not.toHaveProperty('foretold');
});

test('a refusal for another reason leaves the forecast beside it', () => {
  expect(
    idsOf(evidenceWith({ access: expired, ...refused('UserNotFoundException', 'User does not exist.') })),
  ).toEqual(['user-gone', 'will-be-expired']);
});

test('a token that Cognito accepted and that expired since then is expired, and nothing was misjudged', () => {
  const later = (accessRecord().claims.expiresAt ?? 0) + 3_600_000;
  expect(idsOf(evidenceWith({ now: later, ...succeeded() }))).toEqual(['will-be-expired']);
});

test('a token that Cognito accepted although it had expired is a note, not an error', () => {
  expect(diagnose(evidenceWith({ access: expired, ...succeeded() }))).toMatchObject([
    { id: 'accepted-against-forecast', severity: 'note' },
  ]);
});

test('what a look-up ended in keeps its words while the clock goes on', () => {
  const evidence = evidenceWith(refused('NotAuthorizedException', 'Access Token has expired'));
  expect(idsOf({ ...evidence, now: testNow + 86_400_000 })).toEqual(['expired-against-this-clock']);
});

test('a refusal carries what Cognito said, letter for letter', () => {
  const [first] = diagnose(evidenceWith(refused('aws#NotAuthorizedException', 'User is disabled.')));
  expect(first).toMatchObject({
    id: 'user-disabled',
    raw: {
      type: 'aws#NotAuthorizedException',
      message: 'User is disabled.',
      requestId: 'request-1',
      status: 400,
    },
  });
});

test('a message that is not known is shown with its type and no guess', () => {
  const [first] = diagnose(evidenceWith(refused('NotAuthorizedException', 'The moon is full')));
  expect(first?.id).toBe('not-authorized');
  expect(first?.reason).toContain('The moon is full');
});

test('the same missing scope has another cause for a machine, a hosted sign-in and a trigger', () => {
  const refusal = refused('NotAuthorizedException', 'Access Token does not have required scopes');
  const first = (payload: Readonly<Record<string, unknown>>) =>
    diagnose(evidenceWith({ access: accessRecord(payload), ...refusal }))[0];
  expect(first({ username: undefined })).toMatchObject({ id: 'scope-machine-token', foretold: true });
  expect(first({ scope: 'openid' })).toMatchObject({ id: 'scope-not-asked-for', foretold: true });
  expect(first({ scope: undefined })).toMatchObject({ id: 'scope-suppressed', foretold: true });
});

test('the worst comes first', () => {
  const found = diagnose(
    evidenceWith({
      id: idRecord({ sub: 'somebody-else' }),
      asides: [asideOf('unknown-region', 'mars-north-1'), asideOf('look-alike-issuer', 'https://x')],
    }),
  );
  expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
  expect(worst([...found].reverse())?.id).toBe('two-users');
  expect(worst([])).toBe(undefined);
});

test('without an answer from Cognito the failure and the browser’s own words are shown', () => {
  const [first] = diagnose(evidenceWith(failed({ code: 'unreachable', host: 'h', detail: 'd' })));
  expect(first?.raw).toEqual({ type: 'unreachable', message: 'd' });
});

test('a reply that could not be read keeps its status and request id', () => {
  const failure = { code: 'unreadable-reply', host: 'h', status: 502, requestId: 'r', detail: 'd' } as const;
  const [first] = diagnose(evidenceWith(failed(failure)));
  expect(first?.raw).toEqual({ type: 'unreadable-reply', message: 'd', status: 502, requestId: 'r' });
});

test('no text keeps a slot that was not filled', () => {
  for (const [, evidence] of examples)
    for (const { reason, steps } of diagnose(evidence))
      for (const text of [reason, ...steps]) expect(text).not.toMatch(/\{\w+\}/);
});

const failures = fc.oneof(
  fc.record({
    code: fc.constant('refused' as const),
    type: fc.oneof(fc.string(), fc.constantFrom('NotAuthorizedException', 'ResourceNotFoundException')),
    message: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('Access Token has expired')),
    status: fc.integer(),
  }),
  fc.record({ code: fc.constant('unreachable' as const), host: fc.string(), detail: fc.string() }),
  fc.record({ code: fc.constant('timed-out' as const), host: fc.string(), afterMs: fc.double() }),
  fc.record({ code: fc.constant('unreadable-reply' as const), host: fc.string(), detail: fc.string() }),
);
const attributes = fc.array(
  fc.record({
    name: fc.oneof(fc.string(), fc.constantFrom('sub', 'identities', 'address', 'updated_at', '__proto__')),
    value: fc.oneof(fc.string(), fc.json()),
  }),
);
const time = fc.double({ min: 0, max: 253_402_300_799, noNaN: true });
const payloads = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('identities', 'address', 'updated_at', '__proto__', 'email')),
  fc.jsonValue(),
);

const signatures: fc.Arbitrary<Signature> = fc.oneof(
  fc.record({ state: fc.constant('verified' as const), checkedAt: fc.double() }),
  fc.record({
    state: fc.constant('failed' as const),
    checkedAt: fc.double(),
    reason: fc.constantFrom('bad-signature', 'unknown-key', 'unsupported-algorithm', 'malformed'),
  }),
  fc.record({ state: fc.constant('keys-unreachable' as const), checkedAt: fc.double(), detail: fc.string() }),
);

test('no evidence, whatever the page and the network put into it, makes a diagnosis throw', () => {
  fc.assert(
    fc.property(
      failures,
      attributes,
      time,
      payloads,
      fc.boolean(),
      signatures,
      (failure, live, exp, claims, isFailed, accessSignature) => {
        const { iss: _, sub: __, aud: ___, token_use: ____, ...rest } = claims;
        const outcome = isFailed ? failed(failure) : succeeded(live);
        const id = idRecord(rest);
        const evidences = [
          evidenceWith({
            access: accessRecord({ exp }),
            id,
            ...outcome,
            accessSignature,
            idSignature: accessSignature,
            clock: { ahead: exp - 1, readAt: exp },
            asides: [asideOf('cut', `${exp}`)],
          }),
          evidenceWithout({ id, ...outcome, now: exp }),
        ];
        for (const evidence of evidences)
          for (const { reason, steps, tester } of diagnose(evidence))
            for (const text of [reason, ...steps, tester]) expect(text.split('`').length % 2).toBe(1);
        for (const evidence of evidences) prognose(evidence, englishWords);
      },
    ),
  );
});
