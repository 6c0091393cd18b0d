import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Command } from '../../../src/contract/commands.ts';
import { ok } from '../../../src/core/result.ts';
import { defaultPreferences } from '../../../src/core/session/preferences.ts';
import { createPastedSession, pastedTabId } from '../../../src/ui/desk/pasted-session.ts';
import { fakePreferences } from '../../support/fake-ports.ts';
import { forgeAccessToken, issuer } from '../../support/forge-token.ts';

const endpoint = { origin: 'http://localhost:9229', answersFor: 'us-east-1' };

test('a pasted token is not sent to AWS when the endpoint that answered for it is removed', async () => {
  const sent: Command[] = [];
  const preferences = fakePreferences({ ...defaultPreferences, endpoints: [endpoint] });
  const session = createPastedSession({
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
