import { expect, test } from 'vitest';
import { maximumHarLength, readHar } from '../../../src/core/capture/har.ts';
import { harOf } from '../../support/build-har.ts';
import { testNow } from '../../support/records.ts';
import { apiRequest, requestWith, tokenRequest } from '../conversation/build-request.ts';

const signIn = apiRequest('InitiateAuth', { ClientId: 'client' }, { Session: 'später' });
const exchange = tokenRequest({ grant_type: 'authorization_code', code: 'c d' }, { error: 'invalid_grant' });

const fileOf = (text: string) => {
  const read = readHar(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const codeOf = (text: string) => {
  const read = readHar(text);
  return read.ok ? 'read' : read.error.code;
};

test.each(['chromium', 'firefox'] as const)('requests are read from a file of %s', (dialect) => {
  const { entries, leftOut, pages } = fileOf(harOf([signIn, exchange], dialect, [testNow - 1000]));
  expect(leftOut).toBe(0);
  expect(pages).toEqual(new Map([['page_1', testNow - 1000]]));
  expect(entries.map(({ page }) => page)).toEqual(['page_1', 'page_1']);
  const [first, second] = entries.map(({ request }) => request);
  expect(first).toMatchObject({
    startedAt: testNow,
    duration: 120,
    waited: 100,
    status: 200,
    method: 'POST',
    url: 'https://cognito-idp.us-east-1.amazonaws.com/',
    requestBody: signIn.requestBody,
    responseType: 'application/json',
    responseBody: signIn.responseBody,
  });
  expect(second).toMatchObject({ status: 400, requestBody: exchange.requestBody });
});

test('pictures and films of a file are not decoded', () => {
  const picture = requestWith({ responseType: 'image/png', responseBody: 'x'.repeat(1000) });
  expect(fileOf(harOf([picture])).entries[0]?.request.responseBody).toBeUndefined();
});

test('a list of entries, one entry, and a file with a byte order mark are read as the whole file is', () => {
  const { log } = JSON.parse(harOf([signIn]));
  for (const text of [
    JSON.stringify(log.entries),
    JSON.stringify(log.entries[0]),
    `\uFEFF${harOf([signIn])}`,
  ])
    expect(fileOf(text).entries).toHaveLength(1);
});

test('entries that are none are left out and counted, the others are read', () => {
  const { log } = JSON.parse(harOf([signIn, exchange]));
  const edited = { log: { entries: [null, 'x', { request: 7 }, ...log.entries, { response: {} }] } };
  const { entries, leftOut } = fileOf(JSON.stringify(edited));
  expect([entries.length, leftOut]).toEqual([2, 4]);
});

test('a file is read up to twenty thousand requests, and the others are counted', () => {
  const { log } = JSON.parse(harOf([requestWith()]));
  const { entries, leftOut } = fileOf(
    JSON.stringify({ log: { entries: Array(20_005).fill(log.entries[0]) } }),
  );
  expect([entries.length, leftOut]).toEqual([20_000, 5]);
});

test('each way in which a file is no HAR has its own name', () => {
  const whole = harOf([signIn, exchange]);
  expect(codeOf(whole.slice(0, -40))).toBe('cut');
  expect(codeOf('')).toBe('not-json');
  expect(codeOf('<html>')).toBe('not-json');
  expect(codeOf('{"report":')).toBe('not-json');
  expect(codeOf('{"a":1}')).toBe('not-a-har');
  expect(codeOf('[]')).toBe('not-a-har');
  expect(codeOf('{"log":{"entries":{}}}')).toBe('not-a-har');
  expect(codeOf('{"log":{"entries":[]}}')).toBe('read');
  expect(codeOf('x'.repeat(maximumHarLength + 1))).toBe('too-large');
});

test('times that are none are as if they were not there', () => {
  const { log } = JSON.parse(harOf([signIn]));
  const odd = { ...log.entries[0], startedDateTime: 'yesterday', time: null, timings: { wait: 'long' } };
  const [entry] = fileOf(JSON.stringify([odd])).entries;
  for (const name of ['startedAt', 'duration', 'waited']) expect(entry?.request).not.toHaveProperty(name);
});
