import { expect, test } from 'vitest';
import { flowsOf } from '../../../src/core/conversation/flows.ts';
import { filterFlows } from '../../../src/ui/conversation/call-filter.ts';
import { parseFilter } from '../../../src/ui/filter.ts';
import { after, entriesOf } from '../../core/conversation/build-calls.ts';
import { apiRequest, requestWith } from '../../core/conversation/build-request.ts';
import { forgeAccessToken } from '../../support/forge-token.ts';

const access = forgeAccessToken();
const client = 'a1b2c3client';

const flows = flowsOf(
  entriesOf(
    apiRequest(
      'InitiateAuth',
      { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: client, AuthParameters: { USERNAME: 'alice' } },
      { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
    ),
    after(
      20,
      apiRequest(
        'InitiateAuth',
        { AuthFlow: 'USER_SRP_AUTH', ClientId: client, AuthParameters: { USERNAME: 'alice' } },
        { AuthenticationResult: { AccessToken: access } },
      ),
    ),
    after(
      40,
      requestWith({
        url: 'https://api.shop.example/orders',
        status: 401,
        requestHeaders: [{ name: 'Authorization', value: `Bearer ${access}` }],
      }),
    ),
  ),
);

const found = (text: string, more: { operation?: string; failuresOnly?: boolean } = {}) =>
  filterFlows(flows, { text: parseFilter(text), operation: '', failuresOnly: false, ...more }).map(
    ({ kind, outcome }) => `${kind} ${outcome}`,
  );

const [wrongPassword = '', succeeded = '', api = ''] = ['sign-in failed', 'sign-in succeeded', 'api failed'];

test('without a filter every flow is there', () => {
  expect(found('')).toEqual([wrongPassword, succeeded, api]);
  expect(found('/(/')).toEqual([wrongPassword, succeeded, api]);
});

test('words are looked for in operations, addresses, errors, request ids, facts and names of flows', () => {
  expect(found('incorrect')).toEqual([wrongPassword]);
  expect(found('orders 401')).toEqual([api]);
  expect(found('USER_SRP')).toEqual([succeeded]);
  expect(found('request-1')).toEqual([wrongPassword, succeeded]);
  expect(found('sign-in')).toEqual([wrongPassword, succeeded]);
  expect(found(client)).toEqual([wrongPassword, succeeded]);
  expect(found('nobody says this')).toEqual([]);
});

test('a pattern is tried on each line by itself', () => {
  expect(found('/NotAuthorized.*password/')).toEqual([wrongPassword]);
});

test('the operation and failures alone narrow it down, together with the text', () => {
  expect(found('', { operation: 'InitiateAuth' })).toEqual([wrongPassword, succeeded]);
  expect(found('', { failuresOnly: true })).toEqual([wrongPassword, api]);
  expect(found('srp', { failuresOnly: true })).toEqual([]);
  expect(found('', { operation: 'GET', failuresOnly: true })).toEqual([api]);
});
