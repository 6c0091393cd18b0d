/** Fields that say what a call is about, in words that messages repeat: names, and nothing that is somebody's. */
const open: ReadonlySet<string> = new Set([
  'ClientId',
  'client_id',
  'AuthFlow',
  'ChallengeName',
  'AttributeName',
  'Name',
  'UserPoolId',
  'IdentityPoolId',
  'grant_type',
  'response_type',
  'scope',
  'error',
  'error_description',
  '__type',
]);

/** Fields made for tokens, which the capture looks for itself, with what is wrong about one. */
const tokens: ReadonlySet<string> = new Set([
  'AccessToken',
  'IdToken',
  'RefreshToken',
  'REFRESH_TOKEN',
  'Token',
  'access_token',
  'id_token',
  'refresh_token',
  'token',
  'id_token_hint',
]);

/** Members of the identity pools API that are named by what they are for: each member is a token. */
const tokenMaps: ReadonlySet<string> = new Set(['Logins']);

/**
 * Fields that hold nothing but secrets, some of which look like tokens: a passkey's `clientDataJSON` is Base64 of JSON, and other
 * providers' codes may be signed.
 */
const secret: ReadonlySet<string> = new Set([
  'PASSWORD',
  'NEW_PASSWORD',
  'Password',
  'PreviousPassword',
  'ProposedPassword',
  'password',
  'SECRET_HASH',
  'SecretHash',
  'client_secret',
  'CREDENTIAL',
  'Credential',
  'CredentialCreationOptions',
  'CREDENTIAL_REQUEST_OPTIONS',
  'Session',
  'SecretCode',
  'SecretKey',
  'SessionToken',
  'code',
  'code_verifier',
  'state',
  'nonce',
  'SAMLResponse',
  'RelayState',
]);

/** `some`: of what stands there, only that which is like a token. */
export type FieldTreatment = 'keep' | 'drop' | 'some';

/** How much of a field stays in a request to Cognito. `path` is the way to it, names of list items included. */
export const treatmentOf = (path: readonly string[]): FieldTreatment => {
  const name = path[path.length - 1] ?? '';
  if (path.some((part) => secret.has(part))) return 'drop';
  if (open.has(name) || tokens.has(name)) return 'keep';
  return tokenMaps.has(path[path.length - 2] ?? '') ? 'keep' : 'some';
};

/** Parameters of an app's own address that belong to a sign-in. Others are the app's. */
export const callbackSecrets: ReadonlySet<string> = new Set([
  'code',
  'state',
  'nonce',
  'session_state',
  'code_verifier',
]);
