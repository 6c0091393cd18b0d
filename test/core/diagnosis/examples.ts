import type { ProducerId } from '../../../src/core/capture/producers.ts';
import type { Evidence } from '../../../src/core/diagnosis/evidence.ts';
import type { Place, Sighting, TokenRecord } from '../../../src/core/session/model.ts';
import type { Signature, SignatureFailure } from '../../../src/core/session/signature.ts';
import type { LiveUser } from '../../../src/core/user/get-user-reply.ts';
import {
  accessRecord,
  idRecord,
  refreshRecord,
  storagePlace,
  tabSnapshot,
  testNow,
  tokenId,
} from '../../support/records.ts';
import { asideOf, evidenceWith, evidenceWithout, failed, refused, succeeded } from './build-evidence.ts';

const host = 'cognito-idp.us-east-1.amazonaws.com';
const notAuthorized = (message: string) => refused('NotAuthorizedException', message);
const scopesMissing = notAuthorized('Access Token does not have required scopes');
const expired = accessRecord({ exp: 1_700_000_900 });
const hosted = accessRecord({ scope: 'openid email' });
const scopeless = accessRecord({ scope: undefined });
const machine = accessRecord({ username: undefined, scope: 'orders/read' });
const emulated = accessRecord({}, { header: { alg: 'RS256', kid: 'CognitoLocal' } });
/** A token of an emulator that is allowed. */
const emulatorsOwn = accessRecord(
  { iss: 'http://localhost:9229/local_1a2b' },
  { header: { alg: 'RS256', kid: 'CognitoLocal' } },
  [{ origin: 'http://localhost:9229' }],
);
const unreadable = (status?: number) =>
  failed({ code: 'unreadable-reply', host, detail: '<html>', ...(status === undefined ? {} : { status }) });
const pattern =
  "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [A-Za-z0-9-_=.]+";
const unreadablePage = (code: 'forbidden' | 'failed') => ({
  page: { state: 'unreadable', readAt: testNow, failure: { code, detail: 'E_FAILED' }, earlier: [] } as const,
});
const closedPage = {
  state: 'read',
  origin: 'https://shop.example',
  readAt: testNow,
  areas: {
    localStorage: { state: 'unavailable', reason: 'SecurityError' },
    sessionStorage: { state: 'read', entries: 0 },
    cookie: { state: 'read', entries: 0 },
  },
  frames: [],
  lastUsers: [],
  findingsDropped: 0,
  earlier: [],
} as const;

const revocable = accessRecord({ origin_jti: 'origin-1' });
const grouped = accessRecord({ origin_jti: 'origin-1', 'cognito:groups': ['editors'] });

const signatureFailed = (reason: SignatureFailure): Signature => ({
  state: 'failed',
  checkedAt: testNow,
  reason,
});

/** Cognito named the user, with these second factors. */
const mfaOf = (mfa: Partial<LiveUser>, attributes: LiveUser['attributes'] = []): Evidence =>
  evidenceWith({
    access: revocable,
    lookup: {
      state: 'succeeded',
      startedAt: testNow,
      finishedAt: testNow,
      user: { username: 'alice', attributes, ...mfa },
    },
  });

const withMfa = {
  lookup: mfaOf({ enabledMfa: ['SOFTWARE_TOKEN_MFA'], preferredMfa: 'SOFTWARE_TOKEN_MFA' }, [
    { name: 'email', value: 'alice@example.com' },
  ]).lookup,
};

const keptAt = (key: string, firstSeenAt = testNow): Sighting => ({
  place: storagePlace(key),
  firstSeenAt,
  lastSeenAt: testNow,
  count: 1,
});

const cookiePlace: Place = { kind: 'storage', area: 'cookie', origin: 'https://shop.example', key: 'auth' };

/** A token that a request sent just now. */
const sentIn = <Token extends TokenRecord>(
  token: Token,
  where: { readonly operation?: string; readonly name: string },
  producer?: ProducerId,
): Token => ({
  ...token,
  sightings: [
    {
      place: {
        kind: 'request',
        part: where.operation === undefined ? 'header' : 'body',
        method: 'POST',
        url: 'https://api.example/',
        ...where,
      },
      firstSeenAt: testNow,
      lastSeenAt: testNow,
      count: 1,
      ...(producer === undefined ? {} : { producer }),
    },
  ],
});

/** For each row, by its id, evidence that must put that row first. */
export const examples: readonly (readonly [id: string, evidence: Evidence])[] = [
  ['expired-against-this-clock', evidenceWith(notAuthorized('Access Token has expired'))],
  ['expired', evidenceWith({ access: expired, ...notAuthorized('Access Token has expired') })],
  ['revoked', evidenceWith(notAuthorized('Access Token has been revoked'))],
  ['scope-machine-token', evidenceWith({ access: machine, ...scopesMissing })],
  ['scope-not-asked-for', evidenceWith({ access: hosted, ...scopesMissing })],
  ['scope-suppressed', evidenceWith({ access: scopeless, ...scopesMissing })],
  ['scope-refused', evidenceWith(scopesMissing)],
  ['bad-signature', evidenceWith(notAuthorized('Could not verify signature for Access Token'))],
  ['invalid-emulator-token', evidenceWith({ access: emulated, ...notAuthorized('Invalid Access Token') })],
  ['invalid', evidenceWith(notAuthorized('Invalid Access Token'))],
  ['user-disabled', evidenceWith(notAuthorized('User is disabled.'))],
  ['not-authorized', evidenceWith(notAuthorized('Something new'))],
  ['user-gone', evidenceWith(refused('UserNotFoundException', 'User does not exist.'))],
  [
    'password-reset-required',
    evidenceWith(refused('PasswordResetRequiredException', 'Password reset required for the user')),
  ],
  ['user-not-confirmed', evidenceWith(refused('UserNotConfirmedException', 'User is not confirmed.'))],
  [
    'client-gone',
    evidenceWith(refused('ResourceNotFoundException', 'User pool client 4h57kq0 does not exist.')),
  ],
  [
    'pool-gone',
    evidenceWith(refused('ResourceNotFoundException', 'User pool us-east-1_AbCdEf123 does not exist.')),
  ],
  ['something-gone', evidenceWith(refused('ResourceNotFoundException', 'Not there'))],
  ['replica-inactive', evidenceWith(refused('OperationNotEnabledException', ''))],
  ['bad-characters', evidenceWith(refused('InvalidParameterException', pattern))],
  [
    'no-token-sent',
    evidenceWith(
      refused(
        'InvalidParameterException',
        "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must not be null",
      ),
    ),
  ],
  ['invalid-parameter', evidenceWith(refused('InvalidParameterException', 'Invalid parameter'))],
  ['throttled', evidenceWith(refused('TooManyRequestsException', 'Rate exceeded'))],
  ['firewall', evidenceWith(refused('ForbiddenException', 'Request not allowed due to WAF block.', 403))],
  ['service-fault', evidenceWith(refused('InternalErrorException', '', 500))],
  ['unknown-operation', evidenceWith(refused('UnknownOperationException', ''))],
  ['signed-request', evidenceWith(refused('UnrecognizedClientException', 'The security token is invalid.'))],
  ['throttled-by-status', evidenceWith(refused('Slow', 'Slow down', 429))],
  ['service-unavailable', evidenceWith(refused('Unavailable', 'Later', 503))],
  ['unknown-refusal', evidenceWith(refused('BrandNewException', 'Nobody knows'))],
  [
    'endpoint-unreachable',
    evidenceWith({
      access: emulatorsOwn,
      ...failed({ code: 'unreachable', host: 'localhost:9229', detail: 'Failed to fetch' }),
    }),
  ],
  ['unreachable', evidenceWith(failed({ code: 'unreachable', host, detail: 'Failed to fetch' }))],
  ['timed-out', evidenceWith(failed({ code: 'timed-out', host, afterMs: 10_000 }))],
  ['proxy-wants-sign-in', evidenceWith(unreadable(407))],
  ['blocked-on-the-way', evidenceWith(unreadable(403))],
  ['gateway-page', evidenceWith(unreadable(502))],
  ['unreadable-reply', evidenceWith(unreadable())],
  ['not-cognito', evidenceWith(failed({ code: 'not-cognito', host, detail: 'no Username' }))],
  ['token-forgotten', evidenceWith(failed({ code: 'not-sent', reason: 'token-forgotten' }))],
  [
    'not-an-access-token',
    evidenceWithout({
      id: idRecord(),
      tokens: [idRecord()],
      ...failed({ code: 'not-sent', reason: 'not-an-access-token' }),
    }),
  ],
  ['bad-characters-not-sent', evidenceWith(failed({ code: 'not-sent', reason: 'bad-characters' }))],
  [
    'endpoint-removed',
    evidenceWith({ access: emulatorsOwn, ...failed({ code: 'not-sent', reason: 'endpoint-removed' }) }),
  ],
  ['interrupted', evidenceWith({ lookup: { state: 'interrupted', startedAt: testNow } })],
  ['will-be-unknown-algorithm', evidenceWith({ access: accessRecord({}, { header: { alg: 'HS256' } }) })],
  ['will-be-unknown-emulator', evidenceWith({ access: emulated })],
  ['will-be-unknown-key', evidenceWith({ accessSignature: signatureFailed('unknown-key') })],
  ['will-have-bad-signature', evidenceWith({ accessSignature: signatureFailed('bad-signature') })],
  ['not-refreshed', evidenceWith({ access: expired, tokens: [expired, refreshRecord()] })],
  ['will-be-expired', evidenceWith({ access: expired })],
  ['issued-in-the-future', evidenceWith({ access: accessRecord({ iat: 1_700_002_400 }) })],
  ['not-yet-valid', evidenceWith({ access: accessRecord({ nbf: 1_700_002_400 }) })],
  ['will-name-nobody', evidenceWith({ access: machine })],
  ['will-have-no-scope', evidenceWith({ access: scopeless })],
  ['will-miss-scope', evidenceWith({ access: hosted })],
  ['expiry-too-close', evidenceWith({ access: accessRecord({ exp: 1_700_001_830 }) })],
  [
    'id-token-for-access',
    evidenceWith({
      tokens: [sentIn(idRecord(), { operation: 'GetUser', name: 'AccessToken' }, 'user-pools-api')],
    }),
  ],
  [
    'access-token-for-id',
    evidenceWith({
      tokens: [sentIn(accessRecord(), { operation: 'GetId', name: 'Logins.x' }, 'identity-pools-api')],
    }),
  ],
  [
    'older-token-sent',
    evidenceWith({
      tokens: [
        accessRecord({}, { id: tokenId(7), sightings: [keptAt('accessToken', testNow - 60_000)] }),
        sentIn(accessRecord({ iat: 1_699_999_000 }), { name: 'Authorization' }),
      ],
    }),
  ],
  [
    'users-mixed',
    evidenceWith({
      tokens: [accessRecord(), accessRecord({ sub: 'b', username: 'bob' }, { id: tokenId(8) })],
    }),
  ],
  [
    'kept-twice',
    evidenceWith({
      tokens: [
        accessRecord({}, { sightings: [keptAt('accessToken'), { ...keptAt('auth'), place: cookiePlace }] }),
      ],
    }),
  ],
  ['hidden-by-service-worker', evidenceWithout({ asides: [asideOf('hidden-by-service-worker', '')] })],
  ['encrypted-session', evidenceWithout({ asides: [asideOf('encrypted-session', '')] })],
  ['opaque-session', evidenceWithout({ asides: [asideOf('opaque-session', '')] })],
  [
    'identity-pool-token',
    evidenceWithout({ asides: [asideOf('identity-pool-token', 'https://cognito-identity.amazonaws.com')] }),
  ],
  ['two-users', evidenceWith({ id: idRecord({ sub: 'somebody-else' }) })],
  ['two-clients', evidenceWith({ id: idRecord({ aud: 'another-client' }) })],
  [
    'claims-behind-user',
    evidenceWith({ id: idRecord(), ...succeeded([{ name: 'email', value: 'new@example.com' }]) }),
  ],
  [
    'look-alike-issuer',
    evidenceWith({ asides: [asideOf('look-alike-issuer', 'https://cognito-idp.evil.example/x')] }),
  ],
  ['only-id-token', evidenceWithout({ id: idRecord(), tokens: [idRecord()] })],
  ['only-refresh-token', evidenceWithout({ tokens: [refreshRecord()] })],
  ['page-forbidden', evidenceWithout(unreadablePage('forbidden'))],
  ['page-not-read', evidenceWithout(unreadablePage('failed'))],
  [
    'only-other-issuers',
    evidenceWithout({ asides: [asideOf('other-issuer', 'https://dev-1.eu.auth0.com/')] }),
  ],
  ['token-cut-short', evidenceWithout({ asides: [asideOf('cut', '2')] })],
  ['region-not-known', evidenceWith({ asides: [asideOf('unknown-region', 'mars-north-1')] })],
  ['no-token-found', evidenceWithout({ page: tabSnapshot().page })],
  ['storage-area-closed', evidenceWith({ page: closedPage })],
  [
    'newer-issuer-form',
    evidenceWith({
      access: accessRecord({ iss: 'https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123' }),
    }),
  ],
  ['unusual-life-span', evidenceWith({ access: accessRecord({ exp: 1_800_000_000 }) })],
  ['accepted-against-forecast', evidenceWith({ access: hosted, ...succeeded() })],
  ['id-signature-bad', evidenceWith({ id: idRecord(), idSignature: signatureFailed('bad-signature') })],
  ['names-differ', evidenceWith({ id: idRecord({ 'cognito:username': 'alice2' }) })],
  [
    'sign-ins-mixed',
    evidenceWith({
      access: accessRecord({ origin_jti: 'one' }),
      id: idRecord({ origin_jti: 'two' }),
    }),
  ],
  ['groups-differ', evidenceWith({ access: grouped, id: idRecord({ 'cognito:groups': ['beta'] }) })],
  ['clock-off', evidenceWith({ access: revocable, clock: { ahead: 3_600_000, readAt: testNow } })],
  [
    'keys-unreachable',
    evidenceWith({
      access: revocable,
      accessSignature: { state: 'keys-unreachable', checkedAt: testNow, detail: 'Failed to fetch' },
    }),
  ],
  ['not-shown', evidenceWith({ access: revocable, id: idRecord({ department: 'Sales' }), ...withMfa })],
  [
    'custom-claims-in-id',
    evidenceWith({
      access: { ...revocable, sightings: sentIn(accessRecord(), { name: 'Authorization' }).sightings },
      id: idRecord({ 'custom:tier': 'gold' }),
    }),
  ],
  ['device-remembered', evidenceWith({ access: accessRecord({ device_key: 'x', origin_jti: 'origin-1' }) })],
  ['revocation-off', evidenceWith({ access: accessRecord({ origin_jti: undefined }) })],
  [
    'refresh-rotated',
    evidenceWith({ access: revocable, tokens: [refreshRecord(), refreshRecord({ id: tokenId(11) })] }),
  ],
  [
    'region-differs',
    evidenceWith({
      access: accessRecord({
        origin_jti: 'origin-1',
        iss: 'https://cognito-idp.us-east-2.amazonaws.com/us-east-1_AbCdEf123',
      }),
    }),
  ],
  ['mfa-preferred-off', mfaOf({ preferredMfa: 'SMS_MFA', enabledMfa: ['SOFTWARE_TOKEN_MFA'] })],
  ['mfa-passkey-alone', mfaOf({ enabledMfa: ['WEB_AUTHN_MFA'] })],
  ['mfa-text-without-phone', mfaOf({ enabledMfa: ['SMS_MFA'] })],
  [
    'mfa-unverified-address',
    mfaOf({ enabledMfa: ['SMS_MFA'] }, [
      { name: 'phone_number', value: '+1' },
      { name: 'phone_number_verified', value: 'false' },
    ]),
  ],
  ['mfa-none-preferred', mfaOf({ enabledMfa: ['SOFTWARE_TOKEN_MFA', 'OTHER_MFA'] })],
  [
    'mfa-legacy',
    mfaOf({
      enabledMfa: ['SOFTWARE_TOKEN_MFA'],
      legacyMfa: [{ attributeName: 'phone_number', deliveryMedium: 'SMS' }],
    }),
  ],
  ['mfa-by-email', mfaOf({ enabledMfa: ['EMAIL_OTP'] })],
  [
    'mfa-federated',
    mfaOf({ enabledMfa: ['SOFTWARE_TOKEN_MFA'] }, [
      { name: 'identities', value: '[{"providerName":"Google","userId":"1"}]' },
    ]),
  ],
  ['mfa-none', mfaOf({})],
];
