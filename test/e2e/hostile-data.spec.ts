import { expect, type Frame } from '@playwright/test';
import { amplifyKeys, button, type Lab, plant, region, signIn, test, verdict } from './lab.ts';

const markup = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script><svg onload=alert(1)>';
const bidirectional = 'safe\u202Etxt.exe\u2066\u200B\u0000';
const strangeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  markup,
  bidirectional,
];

/** Notes from now on whatever the content security policy or Trusted Types refuse in a view. */
const watchPolicy = (view: Frame): Promise<void> =>
  view.evaluate(() => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      refused.push(`${violatedDirective}: ${sample}`),
    );
    Reflect.set(globalThis, 'refused', refused);
  });

/** What data has done in a view: what was refused, what ran, and elements that no code of ours makes. */
const doneBy = (view: Frame) =>
  view.evaluate(() => ({
    refused: Reflect.get(globalThis, 'refused'),
    hasRun: Reflect.has(globalThis, 'ran'),
    strange: [
      ...document.querySelectorAll('img, script:not([src^="/assets/"]), iframe, object, embed, base'),
    ].map(({ outerHTML }) => outerHTML),
    handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
    ),
    isPolluted: Object.keys(Object.prototype).length > 0,
  }));

const nothing = { refused: [], hasRun: false, strange: [], handlers: [], isPolluted: false };

/** Looks a user up, and says that the panel has shown what came of it. */
const lookUp = async (
  { cognito }: Lab,
  panel: Frame,
  body: Readonly<Record<string, unknown>>,
): Promise<void> => {
  cognito.admin.answerNext('GetUser', { kind: 'json', status: 200, body });
  await button(panel, /^Look up (user|again)$/).click();
};

test('markup, bidirectional text and prototype names in tokens and replies run nothing and make no element', async ({
  lab,
}) => {
  const hostile = Object.fromEntries(
    strangeNames.map((name) => [`custom:${name}`, `${markup}${bidirectional}`]),
  );
  const tokens = await lab.cognito.mintTokens('alice', {
    id: { ...hostile, name: markup, email: `${bidirectional}@example.com`, 'cognito:groups': strangeNames },
  });
  await plant(lab, {
    ...amplifyKeys(lab, 'alice', tokens),
    [markup]: tokens.accessToken,
    [`${bidirectional}__proto__`]: JSON.stringify({ [markup]: { __proto__x: tokens.idToken } }),
  });
  const panel = await lab.openPanel();
  await watchPolicy(panel);
  await expect(verdict(panel)).toContainText('<img src=x');
  await lookUp(lab, panel, {
    Username: markup,
    UserAttributes: strangeNames.flatMap((Name) => [
      { Name, Value: `${markup}${bidirectional}` },
      {
        Name: `custom:${Name}`,
        Value: `[{"__proto__":{"ran":1},"${Name.slice(0, 9).replaceAll('"', '')}":1}]`,
      },
    ]),
    UserMFASettingList: strangeNames,
    PreferredMfaSetting: markup,
  });
  await expect(region(panel, 'User')).toContainText('onerror=');
  await expect(region(panel, 'User')).not.toContainText('\u202E');
  await region(panel, 'Tokens').getByRole('button', { name: /^ID/ }).first().click();
  await expect(region(panel, 'Claims')).toContainText('onerror=');
  lab.cognito.admin.answerNext('GetUser', {
    kind: 'refuse',
    type: 'NotAuthorizedException',
    message: markup,
  });
  await region(panel, 'Tokens')
    .getByRole('button', { name: /^access/ })
    .first()
    .click();
  await button(panel, 'Look up again').click();
  await expect(region(panel, 'Diagnosis')).toContainText('onerror=');
  expect(await doneBy(panel)).toEqual(nothing);
});

test('values of megabytes and lists of thousands in a reply leave a panel that answers', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await watchPolicy(panel);
  await lookUp(lab, panel, {
    Username: 'x'.repeat(3_000_000),
    UserAttributes: [
      { Name: 'custom:long', Value: `${markup}${'y'.repeat(12_000_000)}` },
      { Name: 'n'.repeat(2_000_000), Value: 'z' },
      ...Array.from({ length: 20_000 }, (_, index) => ({ Name: `custom:${index}`, Value: markup })),
    ],
    UserMFASettingList: Array.from({ length: 20_000 }, (_, index) => `METHOD_${index}`),
    MFAOptions: Array.from({ length: 20_000 }, () => ({
      DeliveryMedium: 'SMS',
      AttributeName: 'phone_number',
    })),
  });
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await expect(region(panel, 'User')).toContainText('custom:long');
  expect(await doneBy(panel)).toEqual(nothing);
  await button(panel, 'Look up again').click();
  await expect(region(panel, 'User')).toContainText('gold');
  await expect(region(panel, 'User')).not.toContainText('custom:long');
});
