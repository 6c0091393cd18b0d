import { expect } from '@playwright/test';
import { button, region, signIn, test, verdict } from './lab.ts';

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

test('what came while it was paused is not brought up by Resume', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await button(panel, 'Pause').click();
  await button(panel, 'Clear').click();
  await expect(verdict(panel)).not.toContainText('alice@example.com');
  // Without the sign-in of the first visit: the app finds its own session again.
  await lab.page.goto(`${lab.app}/`);
  await expect(lab.page.getByText('Signed in as alice')).toBeVisible();
  await button(panel, 'Resume').click();
  await expect(button(panel, 'Pause')).toBeVisible();
  await expect(verdict(panel)).not.toContainText('alice@example.com');
  await button(panel, 'Rescan').click();
  await expect(verdict(panel)).toContainText('alice@example.com');
});
