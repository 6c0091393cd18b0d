import { expect, test } from 'vitest';
import type { Around } from '../../../src/core/diagnosis/calls/call-evidence.ts';
import { diagnoseCall } from '../../../src/core/diagnosis/calls/diagnose-call.ts';
import { createDiagnoser } from '../../../src/ui/conversation/call-diagnoses.ts';
import { describeCallEvidence } from '../../../src/ui/conversation/call-evidence-view.ts';
import { callReport } from '../../../src/ui/conversation/call-report.ts';
import { after, entriesOf } from '../../core/conversation/build-calls.ts';
import { apiRequest, requestWith } from '../../core/conversation/build-request.ts';
import { englishWords } from '../../support/english.ts';
import { forgeAccessToken } from '../../support/forge-token.ts';
import { accessRecord, testNow } from '../../support/records.ts';

const access = forgeAccessToken();

const [signIn, api] = entriesOf(
  apiRequest(
    'InitiateAuth',
    { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: 'a1b2c3', AuthParameters: { USERNAME: 'alice@example.com' } },
    { __type: 'NotAuthorizedException', message: 'Unable to verify secret hash for client a1b2c3d4e5f6' },
  ),
  after(
    5,
    requestWith({
      url: 'https://api.shop.example/orders',
      status: 401,
      requestHeaders: [{ name: 'Authorization', value: `Bearer ${access}` }],
    }),
  ),
);
if (signIn === undefined || api === undefined) throw new Error('both are calls');

const [sent] = api.tokens;
const token = accessRecord({}, sent === undefined ? {} : { id: sent.id });

test('evidence is a fact of the request, a claim of the token that it sent, or a flag that is not there', () => {
  expect(describeCallEvidence(['clientId', 'hasSecretHash', 'usernameForm', 'message'], signIn, [])).toEqual([
    { name: 'App client', of: 'in this request', value: 'a1b2c3' },
    { name: 'Secret hash', of: 'in this request', value: 'absent' },
    { name: 'Username looks like', of: 'in this request', value: 'email' },
  ]);
  expect(describeCallEvidence(['token.token_use', 'sentIn', 'redirectUri'], api, [token])).toEqual([
    { name: 'token_use', of: 'access token', value: 'access' },
    { name: 'Token stood in', of: 'in this request', value: 'Authorization' },
  ]);
  expect(describeCallEvidence(['token.token_use'], api, [])).toEqual([]);
});

test('a diagnosis is made anew only when there is something new to look at', () => {
  const diagnoser = createDiagnoser();
  const around: Around = { calls: [signIn, api], tokens: [] };
  const first = diagnoser(around)(api);
  expect(first).toBeDefined();
  expect(diagnoser({ ...around, calls: structuredClone([signIn, api]) })(api)).toBe(first);
  expect(diagnoser({ ...around, tokens: [token] })(api)).not.toBe(first);
  expect(diagnoser({ ...around, clock: { ahead: 60_000, readAt: testNow } })(api)).not.toBe(first);
});

test('an account for a bug report has names of facts, and neither ids nor addresses of anybody', () => {
  const diagnosis = diagnoseCall(signIn, { calls: [signIn], tokens: [] }, englishWords);
  if (diagnosis === undefined) throw new Error('it failed');
  const text = callReport(diagnosis, [signIn], '1.2.3');
  expect(text).toContain(`Shown: ${diagnosis.id}`);
  expect(text).toContain('Facts: authFlow, clientId, usernameForm');
  expect(text).toContain('Unable to verify secret hash');
  expect(text).not.toMatch(/alice|a1b2c3/);
});
