import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browsers, makeManifest } from '../../scripts/manifest.ts';
import { customSources } from '../../src/core/token/custom-hosts.ts';
import { regionalEndpoints } from '../../src/core/token/regions.ts';

const template: Record<string, unknown> = JSON.parse(readFileSync('manifest.json', 'utf8'));

const made = (browser: (typeof browsers)[number]) =>
  makeManifest({ template, browser, version: '1.2.3', endpoints: regionalEndpoints });

test.each(browsers)(
  'at install %s is asked for storage, scripting and activeTab, and for nothing else',
  (browser) => {
    const manifest = made(browser);
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab']);
    const forbidden = [
      ...['host_permissions', 'content_scripts'],
      ...['web_accessible_resources', 'externally_connectable', 'update_url'],
    ];
    for (const key of forbidden) expect(manifest).not.toHaveProperty(key);
  },
);

test.each(browsers)('%s may be asked for the cookies of a site later, and for nothing else', (browser) => {
  expect(made(browser).optional_permissions).toEqual(['cookies']);
  expect(made(browser).optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
});

test.each(browsers)(
  'the policy of %s lets the extension connect to its own files, Cognito, this computer and PrivateLink, and to nothing else',
  (browser) => {
    const policies = JSON.stringify(made(browser).content_security_policy);
    const hosts = policies.match(/connect-src ([^;]*)/)?.[1]?.split(' ');
    const own = regionalEndpoints.map(({ host }) => `https://${host}`);
    expect(hosts).toEqual(["'self'", ...own, ...customSources()]);
    for (const source of customSources())
      expect(source).toMatch(
        /^(https?:\/\/(localhost|127\.0\.0\.1|localhost\.localstack\.cloud):\*|https:\/\/\*\.cognito-idp\.[a-z0-9-]+\.vpce\.amazonaws\.com(\.cn)?)$/,
      );
    expect(policies).toContain("default-src 'none'");
    expect(policies).toContain("require-trusted-types-for 'script'");
    const others = policies.replace(/connect-src [^;]*/, '');
    expect(others).not.toMatch(/unsafe|\*|data:|blob:/);
  },
);

test('each browser gets the background it runs, and none of the other one’s keys', () => {
  expect(made('chrome').background).toEqual({ service_worker: 'background.js', type: 'module' });
  expect(made('chrome')).not.toHaveProperty('browser_specific_settings');
  expect(made('firefox').background).toEqual({ scripts: ['background.js'], type: 'module' });
  expect(made('firefox')).not.toHaveProperty('minimum_chrome_version');
  expect(made('firefox')).not.toHaveProperty('incognito');
});

test('the version is the package’s', () => {
  for (const browser of browsers) expect(made(browser).version).toBe('1.2.3');
});
