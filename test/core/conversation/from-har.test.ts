import { expect, test } from 'vitest';
import { readHar } from '../../../src/core/capture/har.ts';
import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import { fromHar } from '../../../src/core/conversation/from-har.ts';
import { harOf } from '../../support/build-har.ts';
import { forgeAccessToken } from '../../support/forge-token.ts';
import { testNow } from '../../support/records.ts';
import { after } from './build-calls.ts';
import { apiRequest, requestWith } from './build-request.ts';
import { secretRequests, secretTexts } from './secret-requests.ts';

const contentOf = (text: string) => {
  const read = readHar(text);
  if (!read.ok) throw new Error(read.error.code);
  return fromHar(read.value, 'key');
};
const told = (...parameters: Parameters<typeof harOf>): readonly string[] =>
  contentOf(harOf(...parameters)).steps.flatMap((step) =>
    step.kind === 'called' ? step.calls.map(({ operation }) => operation) : ['gone elsewhere'],
  );

const operation = (name: string): ObservedRequest => apiRequest(name, { ClientId: 'client' });

test('calls are told in the order in which they ended, as a page tells them', () => {
  const slow = { ...operation('SignUp'), duration: 5000 };
  expect(told([slow, after(1, operation('GetUser'))])).toEqual(['GetUser', 'SignUp']);
});

test('a page that was gone to is marked between the calls before and after, the first one is not', () => {
  const requests = [operation('InitiateAuth'), after(10, operation('GetUser'))];
  expect(told(requests, 'firefox', [testNow - 1, testNow + 5000])).toEqual([
    'InitiateAuth',
    'gone elsewhere',
    'GetUser',
  ]);
});

test('a clock that was set back does not change the order', () => {
  expect(
    told([after(3600, operation('SignUp')), operation('ConfirmSignUp'), after(1, operation('InitiateAuth'))]),
  ).toEqual(['SignUp', 'ConfirmSignUp', 'InitiateAuth']);
});

test('a call without a time stands after the one before it', () => {
  const { startedAt: _, ...timeless } = operation('ConfirmSignUp');
  expect(told([operation('SignUp'), timeless, after(9, operation('InitiateAuth'))])).toEqual([
    'SignUp',
    'ConfirmSignUp',
    'InitiateAuth',
  ]);
  expect(told([timeless])).toEqual(['ConfirmSignUp']);
});

test('tokens come with the places in which the file has them, and calls name them', () => {
  const token = forgeAccessToken();
  const { candidates, steps, calls } = contentOf(
    harOf([apiRequest('InitiateAuth', {}, { AuthenticationResult: { AccessToken: token } })]),
  );
  expect(candidates.map(({ finding }) => 'text' in finding && finding.text)).toEqual([token]);
  expect(calls).toBe(1);
  expect(JSON.stringify(steps)).not.toContain(token);
  expect(JSON.stringify(steps)).toContain('"use":"received"');
});

test('thousands of calls are told in portions that a tab can keep', () => {
  const { steps, calls } = contentOf(
    harOf(Array.from({ length: 3000 }, (_, index) => after(index, operation('GetUser')))),
  );
  expect(calls).toBe(3000);
  expect(steps.map((step) => (step.kind === 'called' ? step.calls.length : 0))).toEqual(Array(6).fill(500));
});

test('a file in which nobody speaks with Cognito has no steps, however often the page went elsewhere', () => {
  const pages = [testNow, testNow + 1000, testNow + 2000];
  expect(told([requestWith(), after(1, requestWith()), after(2, requestWith())], 'chromium', pages)).toEqual(
    [],
  );
});

test.each(secretRequests)('%s of a file is told to nobody', (_, request) => {
  for (const dialect of ['chromium', 'firefox'] as const) {
    const content = JSON.stringify(contentOf(harOf([request], dialect)));
    for (const text of secretTexts) expect(content).not.toContain(text);
  }
});
