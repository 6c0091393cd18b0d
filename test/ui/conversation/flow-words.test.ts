import { expect, test } from 'vitest';
import { factsIn } from '../../../src/core/conversation/call-words.ts';
import { factKinds } from '../../../src/core/conversation/facts.ts';
import { flowsOf } from '../../../src/core/conversation/flows.ts';
import { describeSpan } from '../../../src/core/token/span.ts';
import { factName, factText } from '../../../src/ui/conversation/fact-words.ts';
import { openChallenge, operationsOf } from '../../../src/ui/conversation/flow-words.ts';
import { after, entriesOf } from '../../core/conversation/build-calls.ts';
import { apiRequest, domain, requestWith } from '../../core/conversation/build-request.ts';

test('operations are named in order, and those that repeat with their number', () => {
  const [flow] = flowsOf(
    entriesOf(
      apiRequest('InitiateAuth', {}, { ChallengeName: 'SMS_MFA', Session: 'a' }),
      after(1, apiRequest('RespondToAuthChallenge', { Session: 'a' }, { __type: 'CodeMismatchException' })),
      after(2, apiRequest('RespondToAuthChallenge', { Session: 'a' }, { ChallengeName: 'X', Session: 'b' })),
    ),
  );
  if (flow === undefined) throw new Error('three calls make a flow');
  expect(operationsOf(flow)).toBe('InitiateAuth → RespondToAuthChallenge × 2');
  expect(openChallenge(flow)).toBe('X');
});

test('an address of the app is named with host and path, and without what may be secret', () => {
  const [flow] = flowsOf(
    entriesOf(
      requestWith({ url: `${domain}/oauth2/authorize?client_id=c&state=s`, status: 302 }),
      after(1, requestWith({ url: 'https://shop.example/cb?error=access_denied&state=s' })),
    ),
  );
  expect(flow === undefined ? '' : operationsOf(flow)).toBe('/oauth2/authorize → GET shop.example/cb');
});

test('every fact has a name, and says what it is, or no more than that it was there', () => {
  for (const name of Object.keys(factKinds)) expect(factName(name)).toBeTruthy();
  expect(factName('toString')).toBeUndefined();
  expect(factsIn({ hasSecretHash: true, authFlow: 'USER_AUTH' })).toEqual(['authFlow', 'hasSecretHash']);
  expect([factText('USER_AUTH'), factText(true), factText(['openid', 'email'])]).toEqual([
    'USER_AUTH',
    'there',
    'openid, email',
  ]);
});

test('spans are told in the unit that fits them', () => {
  expect([0, 120.4, 999, 1440, 9990, 21_400, 200_000, -5].map(describeSpan)).toEqual([
    '0 ms',
    '120 ms',
    '999 ms',
    '1.4 s',
    '9.9 s',
    '21 s',
    '3 min',
    '0 ms',
  ]);
});
