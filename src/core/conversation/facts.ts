/**
 * What a call may say of its request and its reply, by name, and of what kind each fact is. The decoder of commands goes by
 * this table, so that nothing else can come with a call. None of them is secret, and none names a user.
 */
export const factKinds = {
  /** `AuthFlow` of InitiateAuth. */
  authFlow: 'text',
  /** The challenge that a call answers, and the one that its reply sets. */
  challenge: 'text',
  nextChallenge: 'text',
  /** `AvailableChallenges` of a reply. */
  choices: 'texts',
  clientId: 'text',
  /** What the user name looks like: `email`, `phone`, `id`, `name` or `empty`. */
  usernameForm: 'text',
  hasSecretHash: 'flag',
  hasDeviceKey: 'flag',
  /** A `Session`, an access token in the body: who a call that needs one of them speaks for. */
  hasSession: 'flag',
  /** The reply holds `NewDeviceMetadata`, which `ConfirmDevice` must follow. */
  hasNewDevice: 'flag',
  /** A password was sent, and it was an empty one. */
  hasEmptyPassword: 'flag',
  /** Names of user attributes, never their values. */
  attributes: 'texts',
  /** `EMAIL` or `SMS`, by which a code was sent. */
  deliveredBy: 'text',
  responseType: 'text',
  grantType: 'text',
  scopes: 'texts',
  codeChallengeMethod: 'text',
  hasCodeChallenge: 'flag',
  hasCodeVerifier: 'flag',
  hasState: 'flag',
  /** Addresses without query and fragment. */
  redirectUri: 'text',
  logoutUri: 'text',
  /** Where the reply leads. */
  leadsTo: 'text',
  identityProvider: 'text',
  prompt: 'text',
  /** A client secret was sent, in the body or as Basic authentication. */
  hasClientSecret: 'flag',
  /** MIME type of the request's body. */
  contentType: 'text',
  /** The page cannot read this reply, which came from another origin without leave; here it can be read. */
  hiddenFromPage: 'flag',
  identityPool: 'text',
  /** Names under which an identity pool was given tokens: issuers without `https://`. */
  logins: 'texts',
  /** What guards an API: `rest-api`, `http-api`, `appsync`, `alb`; absent where nothing tells. */
  gateway: 'text',
  /** Where an API was given the token: a header's name, `query` or `message`. */
  sentIn: 'text',
  /** What stood there: `bearer`, `bare`, or one of `undefined`, `null`, `object` in place of a token. */
  tokenForm: 'text',
} as const satisfies Readonly<Record<string, 'text' | 'flag' | 'texts'>>;

export type CallFactName = keyof typeof factKinds;

interface KindOf {
  readonly text: string;
  readonly flag: boolean;
  readonly texts: readonly string[];
}

export type CallFacts = {
  readonly [Name in CallFactName]?: KindOf[(typeof factKinds)[Name]];
};

/** Longest text of a fact, in characters, and most texts of one. */
export const longestFact = 200;
export const mostTexts = 20;
