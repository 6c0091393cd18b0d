import { expect } from '@playwright/test';
import { region, test, verdict } from './lab.ts';

test('a page of an opaque origin, which no extension may read, says so in a clear line', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/sandboxed`);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('the page could not be read');
  await expect(region(panel, 'Tokens')).toContainText('The browser lets no extension read this page.');
  await expect(region(panel, 'Tokens')).not.toContainText('%s');
});

test('a storage area that throws says so in a clear line, and the others are read', async ({ lab }) => {
  await lab.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await lab.page.goto(`${lab.app}/blank`);
  await lab.page.evaluate((token) => sessionStorage.setItem('token', token), accessToken);
  const panel = await lab.openPanel();
  await expect(region(panel, 'Tokens')).toContainText(/localStorage.*(cannot|could not) be read/i);
  await expect(verdict(panel)).toContainText('alice');
});
