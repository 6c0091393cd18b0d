import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../../src/core/report/report.ts';
import { reportToHtml } from '../../../src/core/report/to-html.ts';
import { reportToJson } from '../../../src/core/report/to-json.ts';
import { reportToMarkdown } from '../../../src/core/report/to-markdown.ts';
import { englishWords } from '../../support/english.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { testNow, tokenId } from '../../support/records.ts';
import {
  acceptedFor,
  questionOf,
  refusedWith,
  reportOf,
  type Someone,
  secretsOf,
  someone,
  tokensOf,
} from './build-report.ts';

const formsOf = (report: Report): readonly string[] => [
  reportToMarkdown(report, englishWords),
  reportToHtml(report, englishWords),
  reportToJson(report),
];

/** Undoes what a form does to a text, so that nothing hides behind an escape. */
const bare = (form: string): string =>
  form
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
    .toLowerCase();

const foundIn = (report: Report, secrets: readonly string[]): readonly string[] =>
  formsOf(report).flatMap((form) => secrets.filter((secret) => bare(form).includes(secret.toLowerCase())));

const other: Someone = {
  username: 'yann.a',
  sub: 'eeeeeeee-77a4-4d0f-9a1e-5b1f2c9ed2ab',
  email: 'yann@andrea.example.org',
  phone: '+4915112345678',
  name: 'Yann Andréa',
  tenant: 'tenant-trouville',
  address: 'Roches Noires 12',
  federatedId: '998877665544332211',
  jti: 'eeeeeeee-2222-4333-8444-555555555555',
  originJti: 'ffffffff-2222-4333-8444-555555555555',
  eventId: 'abababab-2222-4333-8444-555555555555',
};

const tattling = (user: Someone): string =>
  `User ${secretsOf(user).join(' and ')} (${user.username}) may not; write to boss@corp.example or +1 (555) 010-9999`;

test('no form of a report holds a value of the user, whatever Cognito said', () => {
  for (const lookup of [
    acceptedFor(someone),
    refusedWith(tattling(someone)),
    refusedWith('x', tattling(someone)),
  ]) {
    const report = reportOf(questionOf(someone, lookup));
    expect(foundIn(report, [...secretsOf(someone), 'boss@corp', '010-9999'])).toEqual([]);
  }
});

test('nor one of any other user of the tab', () => {
  const others = tokensOf(other).map((token, index) => ({ ...token, id: tokenId(100 + index) }));
  const base = questionOf(someone, refusedWith(tattling(other)));
  const question = questionOf(someone, refusedWith(tattling(other)), {
    tokens: [...base.snapshot.tokens, ...others],
    page: {
      ...(base.snapshot.page.state === 'read' ? base.snapshot.page : { state: 'unread' }),
      ...(base.snapshot.page.state === 'read'
        ? { lastUsers: [{ clientId: '4h57kq0examp1e9n2c1ient', username: 'last.one.seen' }] }
        : {}),
    },
  });
  expect(foundIn(reportOf(question), [...secretsOf(other), 'last.one.seen'])).toEqual([]);
});

const word = fc.stringMatching(/^[a-z0-9]{5,12}$/).map((text) => `zq${text}`);
const spiced = fc
  .tuple(
    word,
    fc.constantFrom('', ' ', '|', '`', '<b>', '&', '"', "'", '\\', '%20', '/', '\n', '(', '$&'),
    word,
  )
  .map((parts) => parts.join(''));

const anyone: fc.Arbitrary<Someone> = fc.record({
  username: spiced,
  sub: fc.uuid(),
  email: fc.tuple(word, word).map(([local, domain]) => `${local}@${domain}.example.com`),
  phone: fc.stringMatching(/^\+[1-9]\d{9,13}$/),
  name: spiced,
  tenant: spiced,
  address: spiced,
  federatedId: fc.stringMatching(/^zq\d{10,20}$/),
  jti: fc.uuid(),
  originJti: fc.uuid(),
  eventId: fc.uuid(),
});

test('no form holds a value of anybody, whoever they are', () => {
  fc.assert(
    fc.property(anyone, fc.boolean(), (user, isAccepted) => {
      const lookup = isAccepted ? acceptedFor(user) : refusedWith(tattling(user));
      const report = reportOf(questionOf(user, lookup));
      // A line break is a space in what is shown.
      const secrets = secretsOf(user).flatMap((text) => [text, text.replaceAll('\n', ' ')]);
      expect(foundIn(report, secrets)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const tokens = [forgeAccessToken({ jti: 'one' }), forgeIdToken({ jti: 'two' }), forgeRefreshToken('three')];

test('no report holds a token or a part of one, with personal data or without', () => {
  const signature = 'Zk9'.repeat(114);
  const said = `${tokens.join(' ')} ${tokens.map((token) => btoa(token)).join(' ')} ${signature}`;
  const leaky = { ...someone, tenant: tokens[0] ?? '', address: said, name: tokens[2] ?? '' };
  for (const personal of [false, true])
    for (const lookup of [refusedWith(said), refusedWith('x', said), acceptedFor(leaky)]) {
      const report = reportOf(questionOf(leaky, lookup), personal);
      const parts = [...tokens, ...tokens.map((token) => btoa(token))].flatMap((token) => token.split('.'));
      expect(
        foundIn(
          report,
          [...parts, signature].filter((part) => part.length > 8),
        ),
      ).toEqual([]);
    }
});

test('with personal data the attributes and claims are there', () => {
  const report = reportOf(questionOf(someone, acceptedFor(someone)), true);
  const { email, name, tenant, phone, originJti } = someone;
  for (const form of formsOf(report))
    for (const value of [email, name, tenant, phone, originJti, someone.sub])
      expect(bare(form)).toContain(value.toLowerCase());
  expect(report.session?.user).toBe(email);
});

test('addresses and numbers are masked, and people have pseudonyms', () => {
  const report = reportOf(questionOf(someone, acceptedFor(someone)));
  const attributes = new Map(report.attributes.map(({ name, value }) => [name, value]));
  expect(attributes.get('email')).toBe('m•••@p•••.com');
  expect(attributes.get('phone_number')).toBe('+•••78');
  expect(attributes.get('email_verified')).toBe('true');
  expect(attributes.get('custom:tenant')).toMatch(/^value-[0-9a-f]{4}$/);
  expect(report.session?.user).toMatch(/^person-[0-9a-f]{4}$/);
  expect(report.tokens[0]?.places[0]?.where).toBe(
    `localStorage of https://shop.example: CognitoIdentityServiceProvider.4h57kq0examp1e9n2c1ient.${report.session?.user}.accessToken`,
  );
});

test('what belongs to the app stays readable', () => {
  const report = reportOf(questionOf(someone, acceptedFor(someone)));
  const claims = new Map(report.accessClaims.map(({ name, value }) => [name, value]));
  expect(claims.get('scope')).toBe('aws.cognito.signin.user.admin openid');
  expect(claims.get('cognito:groups')).toEqual(['editors']);
  expect(claims.get('exp')).toBe(1_700_003_600);
  expect(report.session).toMatchObject({
    poolId: 'us-east-1_AbCdEf123',
    clientId: '4h57kq0examp1e9n2c1ient',
    region: 'us-east-1',
  });
  expect(report.lookup).toMatchObject({
    state: 'succeeded',
    requestId: '99999999-aaaa-4bbb-8ccc-dddddddddddd',
  });
  expect(report.mfa).toEqual({ methods: ['SOFTWARE_TOKEN_MFA'], preferred: 'SOFTWARE_TOKEN_MFA' });
});

test('a user called admin does not hide the scope of that name, nor the diagnosis that needs it', () => {
  const user = { ...someone, username: 'admin' };
  const question = questionOf(user, refusedWith('Access Token does not have required scopes'));
  const told = reportOf({
    ...question,
    diagnoses: question.diagnoses.map((diagnosis) => ({
      ...diagnosis,
      reason: 'The user admin has `aws.cognito.signin.user.admin`.',
    })),
  });
  expect(told.diagnoses[0]?.reason).toBe(
    `The user ${told.session?.user} has \`aws.cognito.signin.user.admin\`.`,
  );
});

test('two reports of one user have the same pseudonyms, and those of two users have not', () => {
  const first = reportOf(questionOf(someone, acceptedFor(someone)));
  const later = reportOf(questionOf(someone, refusedWith(tattling(someone)), {}, testNow + 60_000));
  expect(later.session?.user).toBe(first.session?.user);
  expect(later.idClaims).toEqual(first.idClaims);
  expect(later.diagnoses[0]?.raw?.message).toContain(String(first.session?.user));
  expect(reportOf(questionOf(other, acceptedFor(other))).session?.user).not.toBe(first.session?.user);
});

test('a report without a page, a look-up or an access token can be made too', () => {
  const question = questionOf(someone, refusedWith('x'), { page: { state: 'unread' } });
  const { access: _, ...evidence } = question.evidence;
  const report = reportOf({
    ...question,
    evidence: { ...evidence, lookup: { state: 'idle' } },
    diagnoses: [],
    prognosis: undefined,
  });
  expect(report).not.toHaveProperty('origin');
  expect(report.accessClaims).toEqual([]);
  expect(report.lookup).toEqual({ state: 'idle' });
  expect(reportToMarkdown(report, englishWords)).toContain('Nobody has asked Cognito');
});
