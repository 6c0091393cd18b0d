import { expect } from '@playwright/test';
import { expectLook, expectPage, expectText, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, radio, verdict } from '../driver/target.ts';
import { getUserCalls, lookUp, signIn } from './app.ts';

const isTheme = (theme: string) => document.documentElement.dataset.theme === theme;

test('the options page remembers when look-ups may happen, and an open panel follows', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'nobody has asked Cognito yet');
  expect(getUserCalls(driver)).toHaveLength(0);
  const options = await driver.openOptions();
  await expectLook(options, radio(/^Ask first/), { isChecked: true });
  await options.click(radio(/^Automatically/));
  await expectWords(panel, verdict, 'Cognito accepted it');
  await options.reload();
  await expectLook(options, radio(/^Automatically/), { isChecked: true });
});

test('a view that is opened later shows what was captured before', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await lookUp(panel);
  await expectWords(panel, verdict, 'Cognito accepted it');
  await panel.run(() => {
    // Answered before the page gives way to the next.
    setTimeout(() => location.reload());
    document.body.replaceChildren();
  }, undefined);
  await expectWords(panel, verdict, 'Cognito accepted it');
  expect(getUserCalls(driver)).toHaveLength(1);
});

test('a theme that is chosen holds in every page at once, whatever is around it', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  const options = await driver.openOptions();
  for (const theme of ['Dark', 'Light'] as const) {
    await options.click(radio(theme));
    for (const view of [panel, options]) await expectPage(view, isTheme, theme.toLowerCase());
  }
});

test('a language that is chosen is read from the extension’s own files, and every open page speaks it', async ({
  driver,
}) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  const options = await driver.openOptions();
  await expectLook(options, radio('As the browser'), { isChecked: true });
  // A sign of the texts before, which is gone when the page was loaded anew.
  await panel.run(() => document.documentElement.setAttribute('data-before', ''), undefined);
  await options.click(radio('English'));
  await expectPage(panel, () => document.documentElement.matches('[lang="en"]:not([data-before])'));
  await expectWords(panel, verdict, 'alice@example.com');
  await expectLook(options, radio('English'), { isChecked: true });
  const language = await options.run(async () => {
    const texts = await (await fetch('/_locales/en/messages.json')).json();
    return texts.language.message;
  }, undefined);
  expect(language).toBe('en');
});

test('forgetting everything asks once more, and then an open panel is empty', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  const options = await driver.openOptions();
  await options.click(button('Forget everything'));
  await options.click(button('Really forget everything'));
  await expectText(options, 'Forgotten.');
  await expectWords(panel, verdict, 'No Cognito token found');
});
