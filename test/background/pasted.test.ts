import { expect, test } from 'vitest';
import { createKeyCache } from '../../src/background/key-cache.ts';
import { createPacedCalls } from '../../src/background/paced-calls.ts';
import { createPasted } from '../../src/background/pasted.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { LookUpPreference } from '../../src/core/session/preferences.ts';
import { defaultPreferences } from '../../src/core/session/preferences.ts';
import { asRawToken, type RawToken } from '../../src/core/token/brand.ts';
import { fakePreferences } from '../support/fake-ports.ts';
import { forgeAccessToken, forgeIdToken } from '../support/forge-token.ts';

const set = (
  lookUp: LookUpPreference = 'on-click',
  endpoints: (typeof defaultPreferences)['endpoints'] = [],
) => {
  const sent: { readonly token: RawToken; readonly host: string }[] = [];
  const clock = { now: () => 1000 };
  const pasted = createPasted({
    calls: createPacedCalls(
      {
        getUser: async (token, { host }) => {
          sent.push({ token, host });
          return { outcome: ok({ user: { username: 'alice', attributes: [] } }) };
        },
      },
      clock,
    ),
    preferences: fakePreferences({ ...defaultPreferences, lookUp, endpoints }),
    keys: createKeyCache({ fetchKeys: async () => fail({ detail: 'offline' }) }, clock),
    signatures: { check: async () => 'verified' },
    clock,
  });
  return { pasted, sent };
};

test('a pasted access token is sent to the Cognito that issued it, and the answer comes back', async () => {
  const { pasted, sent } = set();
  const token = asRawToken(forgeAccessToken());
  const reply = await pasted.lookUp(token);
  expect(reply.ok && reply.value.answer?.outcome).toEqual(
    ok({ user: { username: 'alice', attributes: [] } }),
  );
  expect(sent).toEqual([{ token, host: 'cognito-idp.us-east-1.amazonaws.com' }]);
});

test('a pasted token of an emulator is sent to it if it is allowed, and nowhere if it is not', async () => {
  const origin = 'http://localhost:9229';
  const token = asRawToken(forgeAccessToken({ iss: `${origin}/local_1a2b` }));
  const allowed = set('on-click', [{ origin }]);
  await allowed.pasted.lookUp(token);
  expect(allowed.sent).toEqual([{ token, host: 'localhost:9229' }]);
  const unknown = set();
  expect(await unknown.pasted.lookUp(token)).toEqual(fail({ code: 'no-such-token' }));
  expect(unknown.sent).toEqual([]);
});

test('nothing is sent before the user has agreed to look-ups', async () => {
  const { pasted, sent } = set('ask');
  const token = asRawToken(forgeAccessToken());
  expect(await pasted.lookUp(token)).toEqual(fail({ code: 'no-consent' }));
  expect(await pasted.verify(token)).toEqual(fail({ code: 'no-consent' }));
  expect(sent).toEqual([]);
});

test.each([
  ['an ID token', forgeIdToken()],
  ['a token of another provider', forgeAccessToken({ iss: 'https://login.example.com/' })],
  [
    'a token of a look-alike',
    forgeAccessToken({ iss: 'https://cognito-idp.us-east-1.amazonaws.com.evil.example/us-east-1_a' }),
  ],
  ['a text that is no token', 'hello'],
])('%s is not sent', async (_name, text) => {
  const { pasted, sent } = set();
  expect(await pasted.lookUp(asRawToken(text))).toEqual(fail({ code: 'no-such-token' }));
  expect(sent).toEqual([]);
});

test('the signature of a pasted token is checked', async () => {
  const { pasted } = set();
  const reply = await pasted.verify(asRawToken(forgeIdToken()));
  expect(reply.ok && reply.value.signature).toMatchObject({ state: 'keys-unreachable', detail: 'offline' });
});
