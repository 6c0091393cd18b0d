import type {
  AccessTokenRecord,
  IdTokenRecord,
  Place,
  RefreshTokenRecord,
  TabSnapshot,
} from '../../src/core/session/model.ts';
import { parseTokenId, type TokenId } from '../../src/core/token/brand.ts';
import { parseClaims } from '../../src/core/token/claims.ts';
import type { CustomEndpoint } from '../../src/core/token/custom-endpoint.ts';
import { accessPayload, idPayload } from './forge-token.ts';

/** Halfway through the life of every record here. */
export const testNow = 1_700_001_800_000;

const pageOrigin = 'https://shop.example';

export const tokenId = (number: number): TokenId => {
  const id = parseTokenId(number.toString(16).padStart(16, '0'));
  if (id === undefined) throw new Error(`no token id can be made of ${number}`);
  return id;
};

export const storagePlace = (key: string): Place => ({
  kind: 'storage',
  area: 'localStorage',
  origin: pageOrigin,
  key,
});

const sighted = (number: number, key: string) => ({
  id: tokenId(number),
  sightings: [{ place: storagePlace(key), firstSeenAt: testNow, lastSeenAt: testNow, count: 1 }],
  sightingsDropped: 0,
  firstSeenAt: testNow,
  lastSeenAt: testNow,
  length: 1000,
});

type Payload = Readonly<Record<string, unknown>>;

/** Claims set to `undefined` are left out, as they would be in a real token. */
const claimsOf = (payload: Payload, endpoints: readonly CustomEndpoint[] = []) => {
  const parsed = parseClaims(
    Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined)),
    endpoints,
  );
  if (!parsed.ok) throw new Error(`this payload makes no Cognito token: ${parsed.error.code}`);
  return parsed.value;
};

/**
 * An access token as a snapshot holds it. `payload` overrides claims as the token spells them, `record` the rest; `endpoints`
 * are those that were allowed when it was found.
 */
export const accessRecord = (
  payload: Payload = {},
  record: Partial<AccessTokenRecord> = {},
  endpoints: readonly CustomEndpoint[] = [],
): AccessTokenRecord => {
  const claims = claimsOf(accessPayload(payload), endpoints);
  if (claims.tokenUse !== 'access') throw new Error('this payload is not of an access token');
  return {
    ...sighted(1, 'accessToken'),
    kind: 'access',
    header: { alg: 'RS256', kid: 'key-1' },
    claims,
    ...record,
  };
};

export const idRecord = (payload: Payload = {}, record: Partial<IdTokenRecord> = {}): IdTokenRecord => {
  const claims = claimsOf(idPayload(payload));
  if (claims.tokenUse !== 'id') throw new Error('this payload is not of an ID token');
  return {
    ...sighted(2, 'idToken'),
    kind: 'id',
    header: { alg: 'RS256', kid: 'key-2' },
    claims,
    ...record,
  };
};

export const refreshRecord = (record: Partial<RefreshTokenRecord> = {}): RefreshTokenRecord => ({
  ...sighted(3, 'refreshToken'),
  kind: 'refresh',
  hint: {},
  ...record,
});

/** A tab whose page was read and holds nothing, unless told otherwise. */
export const tabSnapshot = (overrides: Partial<TabSnapshot> = {}): TabSnapshot => ({
  version: 3,
  recording: true,
  recordingSince: testNow,
  page: {
    state: 'read',
    origin: pageOrigin,
    readAt: testNow,
    areas: {
      localStorage: { state: 'read', entries: 0 },
      sessionStorage: { state: 'read', entries: 0 },
      cookie: { state: 'read', entries: 0 },
    },
    frames: [],
    lastUsers: [],
    findingsDropped: 0,
    earlier: [],
  },
  tokens: [],
  tokensDropped: 0,
  asides: [],
  asidesDropped: 0,
  skipped: { tooLong: 0, notText: 0 },
  calls: [],
  callsDropped: 0,
  lookups: {},
  signatures: {},
  ...overrides,
});
