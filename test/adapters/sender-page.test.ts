import { expect, test } from 'vitest';
import { senderPageOf } from '../../src/adapters/sender-page.ts';

const own = { id: 'abc', origin: 'chrome-extension://abc' };

test.each(['devtools', 'panel', 'popup', 'options'])('our own %s page is known by its URL', (page) => {
  expect(senderPageOf({ id: 'abc', url: `chrome-extension://abc/${page}.html` }, own)).toBe(page);
  expect(senderPageOf({ id: 'abc', url: `chrome-extension://abc/${page}.html?x#y` }, own)).toBe(page);
});

test.each([
  ['another extension', { id: 'evil', url: 'chrome-extension://evil/panel.html' }],
  ['another extension with our URL', { id: 'evil', url: 'chrome-extension://abc/panel.html' }],
  ['a web page with our id', { id: 'abc', url: 'https://evil.example/panel.html' }],
  [
    'a page that names ours in its path',
    { id: 'abc', url: 'https://evil.example/chrome-extension://abc/panel.html' },
  ],
  ['a host that begins like ours', { id: 'abc', url: 'chrome-extension://abcd/panel.html' }],
  ['a page of ours that gives no commands', { id: 'abc', url: 'chrome-extension://abc/background.js' }],
  ['a name that every object has', { id: 'abc', url: 'chrome-extension://abc/constructor' }],
  ['no URL', { id: 'abc' }],
  ['a URL that is none', { id: 'abc', url: 'panel.html' }],
  ['nobody', {}],
])('%s may give no command', (_who, sender) => {
  expect(senderPageOf(sender, own)).toBe(undefined);
});
