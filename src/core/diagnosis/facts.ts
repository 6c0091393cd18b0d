import type { AsideReason } from '../session/model.ts';
import { changedNames } from '../user/compare.ts';
import type { Evidence } from './evidence.ts';
import { mfaFacts } from './mfa-facts.ts';
import {
  claimOf,
  customOnlyInId,
  groupsDiffer,
  heldRefreshTokens,
  liveUser,
  notShown,
  otherClient,
  refreshTokens,
  signInDifferences,
  userNames,
} from './session-facts.ts';
import { accessTokenForId, idTokenForAccess, keptTwice, mixedUsers, staleRequest } from './traffic-facts.ts';

/** The scope that GetUser asks for. */
export const adminScope = 'aws.cognito.signin.user.admin';

/** How far the clock of a computer may be off before a time in a token means something, in milliseconds. */
const clockTolerance = 60_000;

/** Bounds of what a pool lets an access token live, in milliseconds. */
const shortestLife = 300_000;
const longestLife = 86_400_000;

/** Key ids that emulators sign with: moto, cognito-local, LocalStack. */
const emulatorKeys: ReadonlySet<string> = new Set(['dummy', 'CognitoLocal', 'test-key']);

type Fact = (evidence: Evidence) => boolean;

/** How long the access token still lives; negative once it is over, absent when it does not say. */
const remaining = ({ access, now }: Evidence): number | undefined =>
  access?.claims.expiresAt === undefined ? undefined : access.claims.expiresAt - now;

const isExpired: Fact = (evidence) => (remaining(evidence) ?? 0) < -clockTolerance;

const lifeSpan = ({ access }: Evidence): number | undefined => {
  const { expiresAt, issuedAt } = access?.claims ?? {};
  return expiresAt === undefined || issuedAt === undefined ? undefined : expiresAt - issuedAt;
};

const isUserToken: Fact = ({ access }) => access?.claims.username !== undefined;

const hasAside = ({ asides }: Evidence, reason: AsideReason): boolean =>
  asides.some((aside) => aside.reason === reason);

/** Set aside for this reason, where no token of Cognito's was found. */
const isOnlyAside =
  (reason: AsideReason): Fact =>
  (evidence) =>
    evidence.tokens.length === 0 && hasAside(evidence, reason);

const hasSubjectOfAnother: Fact = (evidence) => {
  const subjects = [
    evidence.access?.claims.subject,
    evidence.id?.claims.subject,
    liveUser(evidence)?.attributes.find(({ name }) => name === 'sub')?.value,
  ].filter((subject) => subject !== undefined);
  return new Set(subjects).size > 1;
};

/** Names of the attributes that the ID token tells otherwise than Cognito does today. */
export const staleClaims = (evidence: Evidence): readonly string[] => {
  const user = liveUser(evidence);
  return user === undefined ? [] : changedNames(user, evidence.id?.claims);
};

/** What can be told from the evidence without asking anybody. */
export const facts = {
  expired: (evidence) => isExpired(evidence) && heldRefreshTokens(evidence).length === 0,
  'expiry-within-clock-error': (evidence) =>
    Math.abs(remaining(evidence) ?? Number.POSITIVE_INFINITY) <= clockTolerance,
  'unexpired-by-this-clock': (evidence) => (remaining(evidence) ?? 0) > clockTolerance,
  'issued-in-the-future': ({ access, now }) => (access?.claims.issuedAt ?? now) > now + clockTolerance,
  'machine-token': (evidence) => evidence.access !== undefined && !isUserToken(evidence),
  'scope-not-asked-for': (evidence) => {
    const scopes = evidence.access?.claims.scopes ?? [];
    return isUserToken(evidence) && scopes.length > 0 && !scopes.includes(adminScope);
  },
  'no-scope-at-all': (evidence) => isUserToken(evidence) && evidence.access?.claims.scopes.length === 0,
  // Where an emulator is asked, its keys are the right ones.
  'emulator-key': ({ access }) =>
    emulatorKeys.has(access?.header.kid ?? '') && access?.claims.issuer.isCustom === false,
  'custom-endpoint': ({ access }) => access?.claims.issuer.isCustom === true,
  'unusual-algorithm': ({ access }) => access !== undefined && access.header.alg !== 'RS256',
  'unusual-life-span': (evidence) => {
    const span = lifeSpan(evidence);
    return span !== undefined && (span < shortestLife || span > longestLife);
  },
  'newer-issuer-form': ({ access, id }) => (access ?? id)?.claims.issuer.form === 'issuer-host',
  'only-id-token': ({ access, id }) => access === undefined && id !== undefined,
  'only-refresh-token': ({ access, id, tokens }) =>
    access === undefined && id === undefined && tokens.length > 0,
  'no-token-found': ({ page, tokens }) => page.state === 'read' && tokens.length === 0,
  'only-other-issuers': isOnlyAside('other-issuer'),
  'look-alike-issuer': (evidence) => hasAside(evidence, 'look-alike-issuer'),
  'region-not-known': (evidence) => hasAside(evidence, 'unknown-region'),
  'token-cut-short': isOnlyAside('cut'),
  'page-forbidden': ({ page }) => page.state === 'unreadable' && page.failure.code === 'forbidden',
  'page-not-read': ({ page }) => page.state === 'unreadable' && page.failure.code === 'failed',
  'storage-area-closed': ({ page }) =>
    page.state === 'read' && Object.values(page.areas).some((area) => area.state === 'unavailable'),
  'two-users': hasSubjectOfAnother,
  'two-clients': (evidence) => otherClient(evidence) !== undefined,
  'claims-behind-user': (evidence) => staleClaims(evidence).length > 0,
  'signature-bad': ({ accessSignature }) =>
    accessSignature?.state === 'failed' && accessSignature.reason !== 'unknown-key',
  'signature-key-unknown': ({ accessSignature }) =>
    accessSignature?.state === 'failed' && accessSignature.reason === 'unknown-key',
  'id-signature-bad': ({ idSignature }) => idSignature?.state === 'failed',
  'keys-unreachable': ({ accessSignature, idSignature }) =>
    (accessSignature ?? idSignature)?.state === 'keys-unreachable',
  'not-yet-valid': ({ access, now }) => Number(claimOf(access, 'nbf') ?? 0) * 1000 > now + clockTolerance,
  'names-differ': (evidence) => userNames(evidence).length > 1,
  'sign-ins-mixed': (evidence) => signInDifferences(evidence).length > 0,
  'groups-differ': groupsDiffer,
  'not-refreshed': (evidence) => isExpired(evidence) && heldRefreshTokens(evidence).length > 0,
  'clock-off': ({ clock, wasClockSet }) =>
    wasClockSet !== true && Math.abs(clock?.ahead ?? 0) > clockTolerance,
  'not-shown': (evidence) => notShown(evidence).length > 0,
  'custom-claims-in-id': customOnlyInId,
  'device-remembered': ({ access }) => claimOf(access, 'device_key') !== undefined,
  'revocation-off': (evidence) =>
    isUserToken(evidence) && claimOf(evidence.access, 'origin_jti') === undefined,
  'refresh-rotated': (evidence) => refreshTokens(evidence).length > 1,
  'region-differs': ({ access, id }) => {
    const issuer = (access ?? id)?.claims.issuer;
    return issuer?.region !== undefined && !issuer.poolId.startsWith(`${issuer.region}_`);
  },
  ...mfaFacts,
  'id-token-for-access': (evidence) => idTokenForAccess(evidence) !== undefined,
  'access-token-for-id': (evidence) => accessTokenForId(evidence) !== undefined,
  'older-token-sent': (evidence) => staleRequest(evidence) !== undefined,
  'users-mixed': (evidence) => mixedUsers(evidence).length > 1,
  'kept-twice': (evidence) => keptTwice(evidence).length > 0,
  'hidden-by-service-worker': (evidence) =>
    hasAside(evidence, 'hidden-by-service-worker') && evidence.tokens.every(({ kind }) => kind !== 'access'),
  'encrypted-session': isOnlyAside('encrypted-session'),
  'opaque-session': isOnlyAside('opaque-session'),
  'identity-pool-token': isOnlyAside('identity-pool-token'),
} as const satisfies Readonly<Record<string, Fact>>;

export type FactName = keyof typeof facts;
