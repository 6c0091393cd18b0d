import type { TokenKind } from '../session/model.ts';
import type { OpaqueReason } from './candidate.ts';
import type { ProducerId } from './producers.ts';

/** Kinds of storage that a layout may be in. A cookie that is not known to be HttpOnly counts as readable. */
export type LayoutArea = 'localStorage' | 'sessionStorage' | 'cookie' | 'http-only-cookie' | 'database';

/** How one producer keeps tokens: what its keys look like, and what is behind them. */
export interface StorageLayout {
  readonly producer: ProducerId;
  readonly areas: readonly LayoutArea[];
  /** The whole key. Named groups: `client`, `user`, `field`, `prefix`. Without backtracking over the same text twice. */
  readonly key: RegExp;
  /** Keys of the same area, one of which gives the producer away. `{client}`, `{user}` and `{prefix}` are those of the key. */
  readonly beside?: readonly string[];
  /** The IndexedDB database and object store. */
  readonly database?: { readonly name: string; readonly store: string };
  /** First members of the way to the token inside the value. */
  readonly path?: readonly string[];
  /** What each `field` of the key, or each way inside the value, holds. */
  readonly fields?: Readonly<Record<string, TokenKind>>;
  /** A place made for one of these fields, which holds no token, is worth a line. */
  readonly mustHoldToken?: boolean;
  /** What stands there is no token that anybody can read, and why. */
  readonly opaque?: OpaqueReason;
  /** What the value must hold. */
  readonly value?: string;
}

/** What @axa-fr/oidc-client leaves in the page where its service worker keeps the tokens. Handed over whatever its key. */
export const tellingValue = 'ACCESS_TOKEN_SECURED_BY_OIDC_SERVICE_WORKER_';

const page = ['localStorage', 'sessionStorage', 'cookie'] as const;
const storage = ['localStorage', 'sessionStorage'] as const;
const cookies = ['cookie', 'http-only-cookie'] as const;

/** The client ends at the first dot, the field begins after the last, and the user between them may hold dots. */
const family =
  /^CognitoIdentityServiceProvider\.(?<client>[^.]{1,128})\.(?<user>.{1,300})\.(?<field>accessToken|idToken|refreshToken)$/;

const familyFields = { accessToken: 'access', idToken: 'id', refreshToken: 'refresh' } as const;
const snakeFields = { access_token: 'access', id_token: 'id', refresh_token: 'refresh' } as const;

const beside = (...fields: readonly string[]): readonly string[] =>
  fields.map((field) => `CognitoIdentityServiceProvider.{client}.{user}.${field}`);

const anyKey = /^/;

/**
 * Known layouts, the more telling first: of two that fit, the first is taken.
 * Sources: the storage of aws-amplify 6.22, amazon-cognito-identity-js 6.3, oidc-client-ts 3.5, @axa-fr/oidc-client 7 and
 * react-oauth2-code-pkce 1.24 as these libraries wrote it; the code of the others.
 */
export const storageLayouts: readonly StorageLayout[] = [
  {
    producer: 'axa-oidc-client',
    areas: page,
    key: anyKey,
    value: tellingValue,
    opaque: 'hidden-by-service-worker',
  },
  {
    producer: 'amplify-6',
    areas: page,
    key: family,
    beside: beside('signInDetails', 'oauthMetadata'),
    fields: familyFields,
    mustHoldToken: true,
  },
  {
    producer: 'cognito-auth-js',
    areas: [...storage, ...cookies],
    key: family,
    beside: beside('tokenScopesString'),
    fields: familyFields,
    mustHoldToken: true,
  },
  {
    producer: 'amplify-classic',
    areas: page,
    key: family,
    beside: beside('userData', 'clockDrift'),
    fields: familyFields,
    mustHoldToken: true,
  },
  { producer: 'server-cookies', areas: ['http-only-cookie'], key: family, fields: familyFields },
  { producer: 'amplify-family', areas: page, key: family, fields: familyFields, mustHoldToken: true },
  {
    producer: 'edge-cookies',
    areas: cookies,
    key: /^(?<field>ID-TOKEN|ACCESS-TOKEN|REFRESH-TOKEN)$/,
    fields: { 'ACCESS-TOKEN': 'access', 'ID-TOKEN': 'id', 'REFRESH-TOKEN': 'refresh' },
  },
  {
    producer: 'oidc-client-ts',
    areas: storage,
    key: /^oidc\.user:.{1,300}:(?<client>[^:]{1,128})$/,
    fields: snakeFields,
  },
  {
    producer: 'axa-oidc-client',
    areas: storage,
    key: /^oidc\.[^:]{1,200}$/,
    fields: { 'tokens.accessToken': 'access', 'tokens.idToken': 'id', 'tokens.refreshToken': 'refresh' },
  },
  {
    producer: 'angular-auth-oidc-client',
    areas: storage,
    key: /^\d{1,3}-(?<client>\w{1,128})$/,
    fields: {
      authzData: 'access',
      'authnResult.access_token': 'access',
      'authnResult.id_token': 'id',
      'authnResult.refresh_token': 'refresh',
    },
  },
  {
    producer: 'angular-oauth2-oidc',
    areas: storage,
    key: /^(?<field>access_token|id_token|refresh_token)$/,
    beside: ['access_token_stored_at', 'id_token_claims_obj', 'granted_scopes'],
    fields: snakeFields,
  },
  {
    producer: 'react-oauth2-code-pkce',
    areas: storage,
    key: /^(?<prefix>.{0,60}?)(?<field>token|idToken|refreshToken)$/,
    beside: ['{prefix}tokenExpire', '{prefix}loginInProgress'],
    fields: { token: 'access', idToken: 'id', refreshToken: 'refresh' },
  },
  {
    producer: 'nuxt-auth-next',
    areas: [...storage, ...cookies],
    key: /^auth\.(?<field>_token|_id_token|_refresh_token)\.\w{1,60}$/,
    fields: { _token: 'access', _id_token: 'id', _refresh_token: 'refresh' },
  },
  {
    producer: 'sidebase-nuxt-auth',
    areas: cookies,
    key: /^auth\.(?<field>token|refresh-token)$/,
    fields: { token: 'access', 'refresh-token': 'refresh' },
  },
  {
    producer: 'next-auth',
    areas: cookies,
    key: /^(?:__Secure-|__Host-)?(?:next-auth|authjs)\.session-token$/,
    opaque: 'encrypted-session',
  },
  { producer: 'nuxt-oidc-auth', areas: cookies, key: /^nuxt-oidc-auth$/, opaque: 'encrypted-session' },
  {
    producer: 'load-balancer',
    areas: cookies,
    key: /^AWSELBAuthSessionCookie(?:-\d{1,2})?$/,
    opaque: 'opaque-session',
  },
  { producer: 'hosted-login', areas: cookies, key: /^cognito(?:-fl)?$/, opaque: 'opaque-session' },
  {
    producer: 'amplify-flutter',
    areas: ['database'],
    database: { name: 'com.amplify.awsCognitoAuthPlugin', store: 'default.store' },
    key: /^(?<client>[^.]{1,128})\.(?<field>accessToken|idToken|refreshToken)$/,
    fields: familyFields,
  },
  {
    producer: 'localforage',
    areas: ['database'],
    database: { name: 'localforage', store: 'keyvaluepairs' },
    key: anyKey,
  },
  {
    producer: 'idb-keyval',
    areas: ['database'],
    database: { name: 'keyval-store', store: 'keyval' },
    key: anyKey,
  },
  { producer: 'redux-persist', areas: storage, key: /^persist:/ },
  { producer: 'apollo3-cache-persist', areas: storage, key: /^apollo-cache-persist/ },
  { producer: 'zustand', areas: storage, key: anyKey, path: ['state'] },
];

/** What a value holds as JSON, and no row above knows, is some store of the app's own. */
export const jsonStore: ProducerId = 'json-store';

/** Names the user that Amplify and its relatives take for signed in. */
export const lastUserKey = /^CognitoIdentityServiceProvider\.(?<client>[^.]{1,128})\.LastAuthUser$/;

/** Keys whose names tell who wrote the others. A source for `RegExp`, since it is matched in the page. */
export const tellingKey =
  '^CognitoIdentityServiceProvider\\.|tokenExpire$|loginInProgress$|^access_token_stored_at$|^id_token_claims_obj$|^granted_scopes$';

/** Keys whose values are wanted even without the mark of a token: places made for one, and opaque ones that are named. */
export const wantedKey =
  '^CognitoIdentityServiceProvider\\..*\\.(accessToken|idToken|refreshToken|LastAuthUser)$|^AWSELBAuthSessionCookie|^cognito(-fl)?$|(next-auth|authjs)\\.session-token|^nuxt-oidc-auth';

/** The same for cookies alone: parts of a value that was split. */
export const wantedCookie = `${wantedKey}|\\.\\d{1,2}$`;
