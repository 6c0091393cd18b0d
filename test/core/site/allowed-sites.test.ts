import { expect, test } from 'vitest';
import { allowedSites } from '../../../src/core/site/allowed-sites.ts';
import { originsOf } from '../../../src/core/site/site.ts';

test('the patterns of one site are one line, whatever their order', () => {
  const origins = [
    ...originsOf({ domain: 'shop.example', hasSubdomains: true }),
    ...originsOf({ domain: 'localhost', hasSubdomains: false }),
  ].reverse();
  expect(allowedSites(origins)).toEqual([
    { domain: 'localhost', hasSubdomains: false, origins: ['http://localhost/*', 'https://localhost/*'] },
    {
      domain: 'shop.example',
      hasSubdomains: true,
      origins: ['http://*.shop.example/*', 'https://*.shop.example/*'],
    },
  ]);
});

test('what a person allowed in the browser’s own settings is read too', () => {
  expect(allowedSites(['*://*/*', '<all_urls>', '*://app.example/*', 'ftp://odd/*'])).toMatchObject([
    { hasSubdomains: true, origins: ['*://*/*', '<all_urls>'] },
    { domain: 'app.example', hasSubdomains: false },
    { domain: 'ftp://odd/*', hasSubdomains: false },
  ]);
});
