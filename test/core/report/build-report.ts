import { createHash } from 'node:crypto';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import type { Evidence } from '../../../src/core/diagnosis/evidence.ts';
import { prognose } from '../../../src/core/diagnosis/prognosis.ts';
import { makeReport, type ReportQuestion } from '../../../src/core/report/make-report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { Lookup, TabSnapshot, TokenRecord } from '../../../src/core/session/model.ts';
import { groupSessions } from '../../../src/core/session/sessions.ts';
import { englishWords } from '../../support/english.ts';
import {
  accessRecord,
  idRecord,
  refreshRecord,
  storagePlace,
  tabSnapshot,
  testNow,
} from '../../support/records.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One user, and everything that is private of them. */
export interface Someone {
  readonly username: string;
  readonly sub: string;
  readonly email: string;
  readonly phone: string;
  readonly name: string;
  readonly tenant: string;
  readonly address: string;
  readonly federatedId: string;
  readonly jti: string;
  readonly originJti: string;
  readonly eventId: string;
}

export const someone: Someone = {
  username: 'marguerite.d',
  sub: '0c9f3a51-77a4-4d0f-9a1e-5b1f2c9ed2ab',
  email: 'marguerite.duras@private-mail.example.com',
  phone: '+33612345678',
  name: 'Marguerite Donnadieu',
  tenant: 'tenant-saigon-7781',
  address: '5 rue Saint-Benoît, Paris',
  federatedId: '108712345678901234567',
  jti: '11111111-2222-4333-8444-555555555555',
  originJti: '66666666-2222-4333-8444-555555555555',
  eventId: '77777777-2222-4333-8444-555555555555',
};

export const secretsOf = (user: Someone): readonly string[] => Object.values(user);

const sightedAt = (key: string) => ({
  sightings: [
    {
      place: storagePlace(key),
      firstSeenAt: testNow,
      lastSeenAt: testNow,
      count: 1,
      producer: 'amplify-6' as const,
    },
  ],
});

const client = '4h57kq0examp1e9n2c1ient';

export const tokensOf = (user: Someone): readonly TokenRecord[] => {
  const { username, sub, email, phone, name, tenant, address, federatedId, jti, originJti, eventId } = user;
  const keyOf = (kind: string) =>
    `CognitoIdentityServiceProvider.${client}.${encodeURIComponent(username)}.${kind}`;
  const shared = { sub, origin_jti: originJti, event_id: eventId, jti, 'cognito:groups': ['editors'] };
  return [
    accessRecord({ ...shared, username }, sightedAt(keyOf('accessToken'))),
    idRecord(
      {
        ...shared,
        'cognito:username': username,
        email,
        email_verified: true,
        phone_number: phone,
        name,
        address: { formatted: address },
        'custom:tenant': tenant,
        identities: [{ userId: federatedId, providerName: 'Google', primary: 'true' }],
      },
      sightedAt(keyOf('idToken')),
    ),
    refreshRecord({ hint: { username, clientId: client }, ...sightedAt(keyOf('refreshToken')) }),
  ];
};

/** A look-up that named the user, with one attribute changed since the tokens were issued. */
export const acceptedFor = (user: Someone): Lookup => ({
  state: 'succeeded',
  startedAt: testNow,
  finishedAt: testNow + 120,
  requestId: '99999999-aaaa-4bbb-8ccc-dddddddddddd',
  user: {
    username: user.username,
    attributes: [
      { name: 'sub', value: user.sub },
      { name: 'email', value: user.email },
      { name: 'email_verified', value: 'true' },
      { name: 'phone_number', value: user.phone },
      { name: 'name', value: `${user.name} changed` },
      { name: 'custom:tenant', value: user.tenant },
      { name: 'address', value: user.address },
      {
        name: 'identities',
        value: JSON.stringify([{ userId: user.federatedId, providerName: 'Google', primary: 'true' }]),
      },
    ],
    enabledMfa: ['SOFTWARE_TOKEN_MFA'],
    preferredMfa: 'SOFTWARE_TOKEN_MFA',
  },
});

export const refusedWith = (message: string, type = 'NotAuthorizedException'): Lookup => ({
  state: 'failed',
  startedAt: testNow,
  finishedAt: testNow + 120,
  failure: { code: 'refused', type, message, status: 400, requestId: 'request-1' },
});

export const questionOf = (
  user: Someone,
  lookup: Lookup,
  overrides: Partial<TabSnapshot> = {},
  now = testNow,
): ReportQuestion => {
  const tokens = tokensOf(user);
  const [token] = tokens;
  if (token === undefined) throw new Error('there is no token');
  const snapshot = tabSnapshot({ tokens, lookups: { [token.id]: lookup }, ...overrides });
  const [session] = groupSessions(tokens, now, snapshot.page);
  if (session === undefined) throw new Error('there is no session');
  const evidence: Evidence = {
    now,
    lookup,
    page: snapshot.page,
    asides: [],
    tokens: snapshot.tokens,
    ...(session.access === undefined ? {} : { access: session.access }),
    ...(session.id === undefined ? {} : { id: session.id }),
  };
  return {
    snapshot,
    session,
    evidence,
    diagnoses: diagnose(evidence, englishWords),
    prognosis: prognose(evidence, englishWords),
    now,
    extensionVersion: '1.2.3',
  };
};

export const reportOf = (question: ReportQuestion, personal = false): Report =>
  makeReport(question, { personal, digest, words: englishWords });
