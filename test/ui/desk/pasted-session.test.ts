import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../src/contract/commands.ts';
import { ok } from '../../../src/core/result.ts';
import { defaultPreferences } from '../../../src/core/session/preferences.ts';
import { createPastedSession, pastedTabId } from '../../../src/ui/desk/pasted-session.ts';
import { after } from '../../core/conversation/build-calls.ts';
import { apiRequest, requestWith } from '../../core/conversation/build-request.ts';
import { harOf } from '../../support/build-har.ts';
import { fakePreferences } from '../../support/fake-ports.ts';
import { forgeAccessToken, issuer } from '../../support/forge-token.ts';

const endpoint = { origin: 'http://localhost:9229', answersFor: 'us-east-1' };

let sent: Command[] = [];
beforeEach(() => {
  sent = [];
});

const startSession = (preferences = fakePreferences(defaultPreferences)) =>
  createPastedSession({
    preferences,
    clock: { now: () => 1000 },
    digest: { sha256: async (text) => createHash('sha256').update(text).digest('hex') },
    commands: {
      send: async (command) => {
        sent.push(command);
        return ok({});
      },
    },
  });

test('a pasted token is not sent to AWS when the endpoint that answered for it is removed', async () => {
  const preferences = fakePreferences({ ...defaultPreferences, endpoints: [endpoint] });
  const session = startSession(preferences);
  await session.inspect(forgeAccessToken({ iss: issuer }));
  const [token] = (await session.repository.read(pastedTabId))?.tokens ?? [];
  if (token?.kind !== 'access') throw new Error('no token');
  expect(token.claims.issuer.endpoint).toBe(endpoint.origin);
  await preferences.write(defaultPreferences);
  await session.commands.send({ name: 'look-up', tabId: pastedTabId, tokenId: token.id });
  expect(sent).toEqual([]);
  expect((await session.repository.read(pastedTabId))?.lookups[token.id]).toMatchObject({
    failure: { code: 'not-sent', reason: 'endpoint-removed' },
  });
});

const token = forgeAccessToken();
const refused = apiRequest(
  'InitiateAuth',
  { ClientId: 'client', AuthParameters: { USERNAME: 'alice', PASSWORD: 'x' } },
  { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
);
const signedIn = after(5, apiRequest('InitiateAuth', {}, { AuthenticationResult: { AccessToken: token } }));

test('a HAR file fills conversation and tokens, and nothing is sent', async () => {
  const session = startSession();
  expect(await session.open(harOf([refused, signedIn]))).toEqual(
    ok({ kind: 'har', requests: 2, leftOut: 0, calls: 2, tokens: 1 }),
  );
  const snapshot = await session.repository.read(pastedTabId);
  expect(snapshot?.tokens).toHaveLength(1);
  expect(snapshot?.calls).toMatchObject([
    { operation: 'InitiateAuth', refusal: { message: 'Incorrect username or password.' } },
    { operation: 'InitiateAuth', tokens: [{ id: snapshot?.tokens[0]?.id, use: 'received' }] },
  ]);
  expect(sent).toEqual([]);
});

test('a file takes the place of what was there before; one that cannot be opened leaves it', async () => {
  const session = startSession();
  await session.inspect(token);
  await session.open(harOf([refused]));
  const ofFile = await session.repository.read(pastedTabId);
  expect(ofFile).toMatchObject({ tokens: [], calls: [{ operation: 'InitiateAuth' }] });
  expect(await session.open(harOf([refused]).slice(0, -9))).toMatchObject({ error: { code: 'cut' } });
  expect(await session.open(harOf([requestWith()]))).toEqual({
    ok: false,
    error: { code: 'nothing', requests: 1 },
  });
  expect(await session.repository.read(pastedTabId)).toBe(ofFile);
});

test('a pasted HAR is opened as a file is, and the tokens of a closed one are known no more', async () => {
  const session = startSession();
  expect(await session.inspect(harOf([signedIn], 'firefox'))).toMatchObject({ kind: 'har', calls: 1 });
  const [record] = (await session.repository.read(pastedTabId))?.tokens ?? [];
  if (record === undefined) throw new Error('no token');
  const reveal = { name: 'reveal-token', tabId: pastedTabId, tokenId: record.id } as const;
  expect(await session.commands.send(reveal)).toEqual(ok({ token }));
  await session.commands.send({ name: 'clear', tabId: pastedTabId });
  expect((await session.repository.read(pastedTabId))?.calls).toEqual([]);
  expect(await session.commands.send(reveal)).toMatchObject({ error: { code: 'no-such-token' } });
});

test('a long file keeps the latest calls, and says how many it let go', async () => {
  const session = startSession();
  await session.open(harOf(Array.from({ length: 1200 }, (_, index) => after(index, refused))));
  const snapshot = await session.repository.read(pastedTabId);
  expect([snapshot?.calls.length, snapshot?.callsDropped]).toEqual([500, 700]);
});
