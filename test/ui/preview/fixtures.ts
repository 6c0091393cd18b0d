import type { Place, Sighting, TabSnapshot } from '../../../src/core/session/model.ts';
import type { LiveUser, UserAttribute } from '../../../src/core/user/get-user-reply.ts';
import {
  accessRecord,
  idRecord,
  refreshRecord,
  storagePlace,
  tabSnapshot,
  testNow,
  tokenId,
} from '../../support/records.ts';

const key = (field: string) =>
  storagePlace(`CognitoIdentityServiceProvider.4h57kq0examp1e9n2c1ient.alice.${field}`);

const seen = (place: Place, ago = 0, count = 1): Sighting => ({
  place,
  ...(place.kind === 'storage' && place.key.startsWith('Cognito') ? { producer: 'amplify-6' as const } : {}),
  firstSeenAt: testNow - ago - 60_000,
  lastSeenAt: testNow - ago,
  count,
});

export const place = {
  header: {
    kind: 'request',
    part: 'header',
    method: 'GET',
    url: 'https://api.shop.example/v2/orders',
    name: 'Authorization',
    scheme: 'Bearer',
  },
  body: {
    kind: 'request',
    part: 'body',
    method: 'POST',
    url: 'https://cognito-idp.us-east-1.amazonaws.com/',
    operation: 'GetUser',
    name: 'AccessToken',
  },
  reply: {
    kind: 'request',
    part: 'reply',
    method: 'POST',
    url: 'https://cognito-idp.us-east-1.amazonaws.com/',
    operation: 'InitiateAuth',
    name: 'AuthenticationResult.AccessToken',
  },
} as const satisfies Record<string, Place>;

/** What the tokens of one sign-in share. */
const signIn = {
  origin_jti: 'a41c07f2-5f5e-4c53-9a0b-21f0a5d0be09',
  auth_time: 1_699_985_000,
};

export const access = (payload: Readonly<Record<string, unknown>> = {}) =>
  accessRecord(
    {
      'cognito:groups': ['editors', 'beta'],
      scope: 'aws.cognito.signin.user.admin openid email',
      ...signIn,
      ...payload,
    },
    {
      sightings: [
        seen(key('accessToken')),
        seen(place.header, 8000, 4),
        seen(place.body, 180_000),
        seen(
          {
            kind: 'storage',
            area: 'sessionStorage',
            origin: 'https://shop.example',
            key: 'oidc.user:backup',
          },
          400_000,
        ),
      ],
    },
  );

export const id = (payload: Readonly<Record<string, unknown>> = {}) =>
  idRecord(
    {
      ...signIn,
      'cognito:groups': ['editors', 'beta'],
      name: 'Alice Liddell',
      email_verified: true,
      phone_number: '+1 555 0199',
      locale: 'de-AT',
      department: 'Sales',
      ...payload,
    },
    { sightings: [seen(key('idToken')), seen(place.reply, 1_700_000)] },
  );

export const refresh = () =>
  refreshRecord({
    sightings: [seen(key('refreshToken'))],
    hint: { clientId: '4h57kq0examp1e9n2c1ient', username: 'alice' },
  });

const identities = JSON.stringify([
  {
    userId: '113895582101938475',
    providerName: 'Google',
    providerType: 'Google',
    primary: true,
    dateCreated: 1_690_000_000,
  },
]);

export const liveUser = (more: readonly UserAttribute[] = []): LiveUser => ({
  username: 'alice',
  attributes: [
    { name: 'sub', value: '5b1f2c9e-77a4-4d0f-9a1e-0c9f3a51d2ab' },
    { name: 'email_verified', value: 'true' },
    { name: 'phone_number', value: '+1 555 0100' },
    { name: 'identities', value: identities },
    { name: 'custom:tier', value: 'gold' },
    { name: 'locale', value: 'de-AT' },
    { name: 'name', value: 'Alice Liddell' },
    { name: 'email', value: 'alice@example.com' },
    ...more,
  ],
  preferredMfa: 'SOFTWARE_TOKEN_MFA',
  enabledMfa: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'CARRIER_PIGEON_MFA'],
  legacyMfa: [{ attributeName: 'phone_number', deliveryMedium: 'SMS' }],
});

export const bob = (number: number, name = 'bob_admin') => {
  const old = { exp: 1_699_994_600, iat: 1_699_991_000, sub: `bob-${number}` };
  const sightings = [
    seen(storagePlace(`CognitoIdentityServiceProvider.4h57kq0examp1e9n2c1ient.${name}.accessToken`)),
  ];
  return [
    accessRecord({ ...old, username: name }, { id: tokenId(number), sightings }),
    idRecord({ ...old, 'cognito:username': name, email: undefined }, { id: tokenId(number + 1), sightings }),
  ];
};

export const withTokens = (more: Partial<TabSnapshot> = {}): TabSnapshot =>
  tabSnapshot({ tokens: [access(), id(), refresh(), ...bob(16)], ...more });

export const times = { startedAt: testNow - 12_084, finishedAt: testNow - 12_000 };
