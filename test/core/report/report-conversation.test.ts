import { expect, test } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { mostReportedCalls } from '../../../src/core/report/report-conversation.ts';
import { headlineOf } from '../../../src/core/report/report-words.ts';
import { reportToHtml } from '../../../src/core/report/to-html.ts';
import { reportToJson } from '../../../src/core/report/to-json.ts';
import { reportToMarkdown } from '../../../src/core/report/to-markdown.ts';
import { ok } from '../../../src/core/result.ts';
import { englishWords } from '../../support/english.ts';
import { tabSnapshot, testNow } from '../../support/records.ts';
import { after } from '../conversation/build-calls.ts';
import { apiRequest, requestWith } from '../conversation/build-request.ts';
import { conversationFor } from './build-conversation.ts';
import { acceptedFor, questionOf, reportOf, secretsOf, someone } from './build-report.ts';

const client = '4h57kq0examp1e9n2c1ient';
const password = 'correct horse battery';

const signIn = (message: string) =>
  apiRequest(
    'InitiateAuth',
    {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: client,
      AuthParameters: { USERNAME: someone.username, PASSWORD: password },
    },
    { __type: 'NotAuthorizedException', message },
  );

const wrongPassword = signIn('Incorrect username or password.');

const formsOf = (report: Report): readonly string[] => [
  reportToMarkdown(report, englishWords),
  reportToHtml(report, englishWords),
  reportToJson(report),
];

const nobody = (conversation: ReturnType<typeof conversationFor>): Report => {
  const snapshot = tabSnapshot({});
  return reportOf({
    snapshot,
    conversation,
    evidence: { now: testNow, lookup: { state: 'idle' }, page: snapshot.page, asides: [], tokens: [] },
    diagnoses: [],
    prognosis: undefined,
    now: testNow,
    extensionVersion: '0.0.0',
  });
};

test('a sign-in that failed can be reported though nobody is signed in', () => {
  const report = nobody(conversationFor(wrongPassword));
  expect(headlineOf(report, englishWords)).toMatch(/^Sign-in failed: .*password/i);
  for (const form of formsOf(report)) {
    expect(form).toContain('InitiateAuth');
    expect(form).toContain('NotAuthorizedException');
    expect(form).toContain('request-1');
    expect(form).toContain('USER_PASSWORD_AUTH');
    expect(form).toContain(client);
  }
});

test('no form of a report holds a secret or a person of the conversation, whatever Cognito said', () => {
  const { username, email, phone, name } = someone;
  const told = `PreAuthentication failed with error ${username} <${email}>, ${name}, ${phone} may not.`;
  const report = reportOf({
    ...questionOf(someone, acceptedFor(someone)),
    conversation: conversationFor(
      signIn(told),
      after(
        5,
        requestWith({
          url: `https://shop.example/cb?error=access_denied&error_description=${encodeURIComponent(told)}&state=abc`,
        }),
      ),
    ),
  });
  expect(report.conversation?.flows.length).toBeGreaterThan(0);
  for (const form of formsOf(report))
    for (const secret of [...secretsOf(someone), password])
      expect(form.toLowerCase()).not.toContain(secret.toLowerCase());
});

test('a saved report opens again with its conversation', () => {
  const report = nobody(conversationFor(wrongPassword, after(60, wrongPassword)));
  expect(report.conversation?.flows).toHaveLength(2);
  expect(parseReport(reportToJson(report))).toEqual(ok(report));
});

test('the same trouble of several calls is explained once', () => {
  const report = nobody(conversationFor(wrongPassword, after(60, wrongPassword)));
  const ids = report.conversation?.diagnoses.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(0);
});

test('of a long conversation the newest calls are told, and the others counted', () => {
  const many = Array.from({ length: mostReportedCalls + 30 }, (_, index) => after(index * 60, wrongPassword));
  const conversation = nobody(conversationFor(...many)).conversation;
  const calls = conversation?.flows.flatMap((flow) => flow.calls) ?? [];
  expect(calls).toHaveLength(mostReportedCalls);
  expect(calls[calls.length - 1]?.startedAt).toBe(testNow + (mostReportedCalls + 29) * 60_000);
  expect(conversation?.leftOut).toBe(30);
});
