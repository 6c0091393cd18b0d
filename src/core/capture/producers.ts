/**
 * Who puts tokens where they are found, by the names that developers know.
 * Sources: each library's own code, read or run in the version that the name gives.
 */
export const producers = {
  'amplify-6': 'Amplify 6',
  'amplify-classic': 'amazon-cognito-identity-js or Amplify 4–5',
  'cognito-auth-js': 'amazon-cognito-auth-js, amazon-cognito-passwordless-auth or auth@edge',
  'amplify-family': 'Amplify or a relative',
  'server-cookies': 'Amplify’s Next.js adapter or cognito-at-edge',
  'edge-cookies': 'cloudfront-authorization-at-edge, Elasticsearch mode',
  'oidc-client-ts': 'oidc-client-ts or a relative',
  'angular-auth-oidc-client': 'angular-auth-oidc-client',
  'angular-oauth2-oidc': 'angular-oauth2-oidc',
  'axa-oidc-client': '@axa-fr/oidc-client',
  'react-oauth2-code-pkce': 'react-oauth2-code-pkce',
  'nuxt-auth-next': '@nuxtjs/auth-next',
  'sidebase-nuxt-auth': '@sidebase/nuxt-auth',
  'nuxt-oidc-auth': 'nuxt-oidc-auth',
  'next-auth': 'NextAuth.js or Auth.js',
  'amplify-flutter': 'Amplify Flutter',
  'redux-persist': 'redux-persist',
  zustand: 'zustand',
  'apollo3-cache-persist': 'apollo3-cache-persist',
  'json-store': 'an app’s store kept as JSON, such as pinia’s',
  localforage: 'localforage',
  'idb-keyval': 'idb-keyval',
  'load-balancer': 'Application Load Balancer',
  'hosted-login': 'Cognito’s hosted login',
  'user-pools-api': 'Cognito user pools API',
  'identity-pools-api': 'Cognito identity pools API',
  'oauth-endpoint': 'OAuth endpoint',
  'implicit-flow': 'OAuth implicit flow',
  'session-endpoint': 'session endpoint of NextAuth.js or Auth.js',
  'nuxt-session-endpoint': 'session endpoint of nuxt-oidc-auth',
  'appsync-subscription': 'AppSync subscription',
} as const satisfies Readonly<Record<string, string>>;

/** Names a producer inside the extension. */
export type ProducerId = keyof typeof producers;

export const isProducerId = (value: unknown): value is ProducerId =>
  typeof value === 'string' && Object.hasOwn(producers, value);
