import type { Driver, View } from '../driver/driver.ts';
import { expectThere, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, diagnosis, region, type Target, verdict } from '../driver/target.ts';
import { amplifyKeys, lookUp, plant } from './app.ts';

/** The card of the diagnosis that is on top. */
const first: Target = { role: 'article', within: diagnosis };

/** A card says what is the matter, and what both a developer and a tester can do. */
const expectFirst = async (panel: View, title: string): Promise<void> => {
  await expectWords(panel, first, [title, 'As a tester:']);
  await expectThere(panel, { role: 'listitem', within: first });
};

const withToken = async (
  driver: Driver,
  overrides: Parameters<Driver['cognito']['mintTokens']>[1] = {},
): Promise<View> => {
  const { accessToken } = await driver.cognito.mintTokens('alice', overrides);
  await plant(driver, amplifyKeys(driver, 'alice', { accessToken }));
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice');
  return panel;
};

test('an expired token is foretold, and Cognito agrees', async ({ driver }) => {
  const panel = await withToken(driver, {
    lifetimeSeconds: 600,
    issuedAt: Math.floor(Date.now() / 1000) - 3600,
  });
  await expectFirst(panel, 'The token has expired');
  await expectWords(panel, diagnosis, ['Before asking', 'GetUser will refuse this token, because:']);
  await lookUp(panel);
  await expectFirst(panel, 'The token has expired');
  await expectWords(panel, first, 'Access Token has expired');
  await expectWords(panel, diagnosis, 'Cognito’s answer agrees.');
});

const knownToCognitoAlone = [
  {
    name: 'a revoked token',
    change: ({ admin }: Driver['cognito']) => admin.revokeSessions('alice'),
    title: 'The token has been revoked',
  },
  {
    name: 'a disabled user',
    change: ({ admin }: Driver['cognito']) => admin.disableUser('alice'),
    title: 'This user is disabled',
  },
  {
    name: 'a deleted user',
    change: ({ admin }: Driver['cognito']) => admin.deleteUser('alice'),
    title: 'The user no longer exists',
  },
  {
    name: 'a pool that is not in this region',
    change: ({ admin }: Driver['cognito']) => admin.removePool(),
    title: 'The user pool no longer exists',
  },
] as const;

test('what no token tells is told from the reply', async ({ driver }) => {
  const panel = await withToken(driver);
  for (const [index, { name, change, title }] of knownToCognitoAlone.entries())
    await test.step(name, async () => {
      change(driver.cognito);
      await panel.click(button(index === 0 ? 'Look up user' : 'Look up again'));
      await expectFirst(panel, title);
      await expectWords(panel, diagnosis, 'for what only it knows');
      driver.cognito.admin.restore();
    });
});

test('a token that was tampered with fails its signature check, which foretells the refusal', async ({
  driver,
}) => {
  const { accessToken } = await driver.cognito.mintTokens('alice');
  const [header = '', payload = '', signature = ''] = accessToken.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const forged = Buffer.from(JSON.stringify({ ...claims, 'cognito:groups': ['admins'] })).toString(
    'base64url',
  );
  await plant(driver, amplifyKeys(driver, 'alice', { accessToken: `${header}.${forged}.${signature}` }));
  const panel = await driver.openPanel();
  await lookUp(panel);
  await expectFirst(panel, 'The token was changed after Cognito signed it');
  await expectWords(panel, region('Claims'), 'signature failed');
  await expectWords(panel, diagnosis, 'Cognito’s answer agrees.');
});
