import { expect, test } from 'vitest';
import { shortenLeft, shortenMiddle, shortenUrl } from '../../src/ui/shorten.ts';

test('a short text stays whole', () => {
  expect(shortenLeft('accessToken')).toBe('accessToken');
});

test('a long key keeps its end, cut where a part of it begins', () => {
  const key = 'CognitoIdentityServiceProvider.4h57kq0examp1e9n2c1ient.alice.accessToken';
  expect(shortenLeft(key)).toBe('…alice.accessToken');
});

test('a long text without parts is cut where there is no room', () => {
  expect(shortenLeft('x'.repeat(100), 10)).toBe(`…${'x'.repeat(9)}`);
});

test('an address loses its scheme and its last slash', () => {
  expect(shortenUrl('https://cognito-idp.us-east-1.amazonaws.com/')).toBe(
    'cognito-idp.us-east-1.amazonaws.com',
  );
});

test('a long address keeps the end of its path', () => {
  expect(shortenUrl(`https://api.example.com/${'deep/'.repeat(20)}orders`)).toMatch(/^….*\/orders$/);
});

test('a letter of two code units is not cut in half', () => {
  expect(shortenLeft('😀'.repeat(100), 5)).toBe(`…${'😀'.repeat(4)}`);
  expect(shortenMiddle('😀'.repeat(100), 5)).toBe('😀😀…😀😀');
});

test('a long name keeps both of its ends', () => {
  expect(shortenMiddle(`${'a'.repeat(80)}@example.com`, 21)).toBe('aaaaaaaaaa…xample.com');
});
