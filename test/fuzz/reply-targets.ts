import fc from 'fast-check';
import { decodeDatabases, decodeDocument } from '../../src/adapters/decode-page.ts';
import { decodeCommand } from '../../src/contract/decode.ts';
import { reportPage } from '../../src/core/capture/from-page.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { reportToHtml } from '../../src/core/report/to-html.ts';
import { reportToMarkdown } from '../../src/core/report/to-markdown.ts';
import { decodeEndpoints } from '../../src/core/token/custom-endpoint.ts';
import { readTestReply } from '../../src/core/token/endpoint-test.ts';
import { parseJwks } from '../../src/core/token/jwks.ts';
import { describeAttributes } from '../../src/core/user/attributes.ts';
import { parseGetUserReply } from '../../src/core/user/get-user-reply.ts';
import { describeMfa } from '../../src/core/user/mfa.ts';
import { apiRequest } from '../core/conversation/build-request.ts';
import { conversationFor } from '../core/report/build-conversation.ts';
import { acceptedFor, questionOf, reportOf, someone } from '../core/report/build-report.ts';
import { englishWords } from '../support/english.ts';
import { oneOfEachCommand } from '../support/one-of-each-command.ts';
import { hostileJson, hostileJsonText } from './hostile-json.ts';
import { hostileText } from './hostile-text.ts';
import { type Target, targetOf } from './target.ts';

const userNames = [
  'Username',
  'UserAttributes',
  'Name',
  'Value',
  'UserMFASettingList',
  'PreferredMfaSetting',
];

const failedSignIn = apiRequest(
  'InitiateAuth',
  { AuthFlow: 'USER_SRP_AUTH', ClientId: '4h57kq0examp1e9n2c1ient' },
  { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
);

const report = reportOf(
  { ...questionOf(someone, acceptedFor(someone)), conversation: conversationFor(failedSignIn) },
  true,
);

const commandNames = Object.keys(oneOfEachCommand(1));
const commandMembers = [
  ...['name', 'tabId', 'tokenId', 'token', 'report', 'candidates', 'skipped', 'isAsked', 'depth', 'origin'],
  ...['finding', 'place', 'hint', 'shape', 'text', 'kind', 'area', 'key', 'path', 'state', 'areas', 'frames'],
];

const pageNames = [
  'origin',
  'address',
  'localStorage',
  'sessionStorage',
  'cookie',
  'entries',
  'names',
  'total',
];

/** One member of an object replaced by something else. */
const withMember = (value: object, name: string, other: unknown): object => ({ ...value, [name]: other });

/** Everything that is read of what others send: replies, key sets, reports, messages, and the word of a page. */
export const replyTargets: readonly Target[] = [
  targetOf({
    name: 'GetUser replies',
    input: fc
      .tuple(
        hostileJson([...userNames, 'MFAOptions', 'AttributeName', 'DeliveryMedium', 'identities', 'address']),
        fc.array(
          fc.record({ Name: hostileText, Value: fc.oneof(hostileText, hostileJsonText(['userId'])) }),
          {
            maxLength: 4,
          },
        ),
      )
      .map(([reply, attributes]) => ({ Username: 'u', UserAttributes: attributes, ...Object(reply) })),
    read: (reply) => {
      const user = parseGetUserReply(reply);
      return user.ok
        ? [user, describeAttributes(user.value.attributes, englishWords), describeMfa(user.value)]
        : user;
    },
    limit: (length) => 20 * length + 2000,
  }),
  targetOf({
    name: 'key sets',
    input: hostileJson(['keys', 'kty', 'kid', 'n', 'e', 'alg', 'use'], ['RSA', 'sig', 'RS256', 'AQAB']),
    read: parseJwks,
    limit: (length) => 2 * length + 200,
  }),
  targetOf({
    name: 'reports',
    input: fc.oneof(
      hostileJsonText(Object.keys(report), [report.format]),
      fc
        .tuple(fc.constantFrom(...Object.keys(report)), hostileJson(Object.keys(report.session ?? {})))
        .map(([name, value]) => JSON.stringify(withMember(report, name, value))),
      fc.tuple(hostileText, hostileText).map(([title, user]) =>
        JSON.stringify({
          ...report,
          ...(report.session === undefined ? {} : { session: { ...report.session, user } }),
          diagnoses: report.diagnoses.map((item) => ({ ...item, title })),
        }),
      ),
    ),
    read: (text) => {
      const parsed = parseReport(text);
      if (!parsed.ok) return parsed;
      const html = reportToHtml(parsed.value, englishWords);
      if (/<(?:script|img|iframe|svg|a\s[^>]*javascript:)/i.test(html))
        throw new Error('Data became markup.');
      return [parsed, html, reportToMarkdown(parsed.value, englishWords)];
    },
    limit: (length) => 60 * length + 20_000,
  }),
  targetOf({
    name: 'commands',
    input: fc.oneof(
      hostileJson(commandMembers, [...commandNames, 'jws', 'jwe', 'storage', 'request', 'localStorage']),
      fc
        .tuple(
          fc.constantFrom(...Object.values(oneOfEachCommand(1))),
          fc.constantFrom(...commandMembers),
          hostileJson(commandMembers, ['read', 'jws', 'storage', 'localStorage', 'unreadable']),
        )
        .map(([command, name, value]): unknown => withMember(command, name, value)),
      fc.anything(),
    ),
    read: (message) => decodeCommand(message) ?? null,
    limit: (length) => 4 * length + 2000,
  }),
  targetOf({
    name: 'documents',
    input: fc.oneof(
      hostileJsonText([...pageNames, 'dropped', 'reason', 'frames']),
      fc.array(fc.tuple(hostileText, fc.nat(), hostileText), { maxLength: 4 }).map((entries) =>
        JSON.stringify({
          origin: 'https://app.example',
          localStorage: { entries, names: entries.map(([name]) => name), total: entries.length },
        }),
      ),
    ),
    read: (text) => {
      const decoded = decodeDocument(text);
      if (decoded === undefined) return null;
      const found = reportPage({ ...decoded.content, frames: [] });
      return [
        decoded,
        decodeCommand({ name: 'report-page', tabId: 1, report: found, isAsked: true, causedAt: 1000 }),
      ];
    },
    limit: (length) => 40 * length + 10_000,
  }),
  targetOf({
    name: 'databases',
    input: hostileJsonText(['entries', 'databases', 'records', 'isIncomplete', 'reason']),
    read: decodeDatabases,
    limit: (length) => 2 * length + 1000,
  }),
  targetOf({
    name: 'preferences of endpoints',
    input: fc.array(hostileJson(['origin', 'answersFor'], ['http://localhost:1', 'us-east-1']), {
      maxLength: 5,
    }),
    read: decodeEndpoints,
    limit: () => 4000,
  }),
  targetOf({
    name: 'replies of endpoints',
    input: fc.tuple(
      fc.integer({ min: 100, max: 599 }),
      fc.option(hostileText),
      fc.oneof(hostileText, hostileJsonText(['__type', 'message'])),
    ),
    read: ([status, header, body]) => readTestReply(status, header, body),
    limit: () => 100,
  }),
];
