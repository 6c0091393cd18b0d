import type { TextKey } from '../words/words.ts';

/**
 * Who puts tokens where they are found, by the names that developers know.
 * Sources: each library's own code, read or run in the version that the name gives.
 */
export const producers = {
  'amplify-6': 'producer_amplify6',
  'amplify-classic': 'producer_amplifyClassic',
  'cognito-auth-js': 'producer_cognitoAuthJs',
  'amplify-family': 'producer_amplifyFamily',
  'server-cookies': 'producer_serverCookies',
  'edge-cookies': 'producer_edgeCookies',
  'oidc-client-ts': 'producer_oidcClientTs',
  'angular-auth-oidc-client': 'producer_angularAuthOidcClient',
  'angular-oauth2-oidc': 'producer_angularOauth2Oidc',
  'axa-oidc-client': 'producer_axaOidcClient',
  'react-oauth2-code-pkce': 'producer_reactOauth2CodePkce',
  'nuxt-auth-next': 'producer_nuxtAuthNext',
  'sidebase-nuxt-auth': 'producer_sidebaseNuxtAuth',
  'nuxt-oidc-auth': 'producer_nuxtOidcAuth',
  'next-auth': 'producer_nextAuth',
  'amplify-flutter': 'producer_amplifyFlutter',
  'redux-persist': 'producer_reduxPersist',
  zustand: 'producer_zustand',
  'apollo3-cache-persist': 'producer_apollo3CachePersist',
  'json-store': 'producer_jsonStore',
  localforage: 'producer_localforage',
  'idb-keyval': 'producer_idbKeyval',
  'load-balancer': 'producer_loadBalancer',
  'hosted-login': 'producer_hostedLogin',
  'user-pools-api': 'producer_userPoolsApi',
  'identity-pools-api': 'producer_identityPoolsApi',
  'oauth-endpoint': 'producer_oauthEndpoint',
  'implicit-flow': 'producer_implicitFlow',
  'session-endpoint': 'producer_sessionEndpoint',
  'nuxt-session-endpoint': 'producer_nuxtSessionEndpoint',
  'appsync-subscription': 'producer_appsyncSubscription',
} as const satisfies Readonly<Record<string, TextKey>>;

/** Names a producer inside the extension. */
export type ProducerId = keyof typeof producers;

export const isProducerId = (value: unknown): value is ProducerId =>
  typeof value === 'string' && Object.hasOwn(producers, value);
