import { expect } from '@playwright/test';
import { type Emulator, startEmulator } from '../../support/emulator.ts';
import { expectNoWords, expectText, expectWords } from '../driver/expectations.ts';
import { test as base } from '../driver/scenario.ts';
import { button, region, type Target, tokens, verdict } from '../driver/target.ts';
import { getUserCalls, lookUp, plant } from './app.ts';

const test = base.extend<{ emulator: Emulator }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  emulator: async ({}, use) => {
    const emulator = await startEmulator();
    await use(emulator);
    await emulator.close();
  },
});

const origin: Target = { role: 'textbox', name: 'Origin' };

test('an emulator is asked only after its endpoint was allowed in the options', async ({
  driver,
  emulator,
}) => {
  const token = await emulator.mint();
  await plant(driver, { token });
  const panel = await driver.openPanel();
  await expectWords(panel, tokens, `allow ${emulator.origin} in the options`);
  const options = await driver.openOptions();
  await options.fill(origin, `${emulator.origin}/orders`);
  await options.click(button('Add'));
  await expectText(options, 'This is no origin.');
  await options.fill(origin, emulator.origin);
  await options.click(button('Add'));
  await expectText(options, 'answers as Cognito does');
  // The panel finds the token by itself, and says where it would be sent.
  await expectWords(panel, verdict, 'nobody has asked Cognito yet');
  await expectText(panel, `${emulator.origin} is a custom endpoint`);
  await expectNoWords(panel, tokens, 'in the options');
  expect(emulator.sent).toEqual(['this-is-no-token']);
  await lookUp(panel);
  await expectWords(panel, verdict, 'Cognito accepted it');
  await expectWords(panel, region('User'), 'custom:tier');
  await expectWords(panel, region('Claims'), 'signature verified');
  expect(emulator.sent).toEqual(['this-is-no-token', token]);
  expect(emulator.calls).toContain('GET /local_pool/.well-known/jwks.json');
  expect(getUserCalls(driver)).toHaveLength(0);
});
