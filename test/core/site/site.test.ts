import { getDomain } from 'tldts';
import { expect, test } from 'vitest';
import { suffixRules } from '../../../scripts/suffixes.ts';
import { originsOf } from '../../../src/core/site/site.ts';
import { siteOf } from '../../../src/core/site/site-of.ts';

test.each([
  ['https://app.example.com/a?b#c', 'example.com'],
  ['https://example.com/', 'example.com'],
  ['http://a.b.c.example.co.uk:8080/', 'example.co.uk'],
  ['https://www.city.kobe.jp/', 'city.kobe.jp'],
  ['https://APP.Bücher.example/', 'xn--bcher-kva.example'],
  ['https://a.b.食狮.公司.cn/', 'xn--85x722f.xn--55qx5d.cn'],
  ['http://app.shop.localhost:5173/', 'shop.localhost'],
])('cookies of %s may be those of %s and its subdomains', (url, domain) => {
  expect(siteOf(url)).toEqual({ domain, hasSubdomains: true });
});

test.each([
  ['https://myapp.vercel.app/', 'myapp.vercel.app'],
  ['https://main.d123.amplifyapp.com/', 'd123.amplifyapp.com'],
  ['https://d111111abcdef8.cloudfront.net/', 'd111111abcdef8.cloudfront.net'],
  ['https://someone.github.io/', 'someone.github.io'],
  ['https://bucket.s3.eu-west-1.amazonaws.com/', 'bucket.s3.eu-west-1.amazonaws.com'],
])('%s shares its parent with strangers, and %s is asked for', (url, domain) => {
  expect(siteOf(url)?.domain).toBe(domain);
});

test.each([
  'http://localhost:3000/',
  'http://127.0.0.1:3000/',
  'http://[::1]:3000/',
  'http://intranet/',
  'https://vercel.app/',
  'https://example.com./',
])('%s has no domain above it that would be its own: the host alone is asked for', (url) => {
  expect(siteOf(url)).toEqual({ domain: new URL(url).hostname, hasSubdomains: false });
});

test.each(['chrome://version', 'about:blank', 'file:///tmp/a.html', 'data:text/html,a', '', 'no url'])(
  'nothing can be asked for %s',
  (url) => {
    expect(siteOf(url)).toBeUndefined();
  },
);

test('a site is asked for under both schemes, and what has subdomains with them', () => {
  expect(originsOf({ domain: 'example.com', hasSubdomains: true })).toEqual([
    'https://*.example.com/*',
    'http://*.example.com/*',
  ]);
  expect(originsOf({ domain: 'localhost', hasSubdomains: false })).toEqual([
    'https://localhost/*',
    'http://localhost/*',
  ]);
});

test('no rule of the Public Suffix List is missed: a site is never wider than what one owner registered', () => {
  const widened = suffixRules
    .map((rule) => `app.shop.${rule.replace('*', 'anything')}`)
    .filter((host) => {
      const registered = getDomain(host, { allowPrivateDomains: true }) ?? host;
      const site = siteOf(`https://${host}/`)?.domain ?? '';
      return site !== registered && !site.endsWith(`.${registered}`);
    });
  expect(widened).toEqual([]);
});

test('ordinary domains are rarely taken for public suffixes', () => {
  const hosts = Array.from({ length: 2000 }, (_, index) => `app.shop-${index}.example`);
  const narrower = hosts.filter((host) => siteOf(`https://${host}/`)?.domain === host);
  expect(narrower.length).toBeLessThan(hosts.length / 200);
});
