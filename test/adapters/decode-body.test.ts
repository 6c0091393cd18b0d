import { expect, test } from 'vitest';
import { decodeBody } from '../../src/adapters/decode-body.ts';

const body = '{"message":"grüße"}';
const base64 = Buffer.from(body).toString('base64');

test.each([
  ['Chromium, text', body, ''],
  ['Chromium, base64', base64, 'base64'],
  ['Firefox, text', body, 'application/json'],
  ['Firefox, an x-amz-json body in base64', base64, 'application/x-amz-json-1.1'],
])('a body is the same text from %s', (_browser, content, encoding) => {
  expect(decodeBody(content, encoding)).toBe(body);
});

test('text that is neither JSON nor base64 stays as it is', () => {
  expect(decodeBody('<html>502</html>', 'text/html')).toBe('<html>502</html>');
  expect(decodeBody('%%%', 'base64')).toBe('%%%');
});
