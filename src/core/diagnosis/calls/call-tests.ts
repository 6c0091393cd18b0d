import { type CallEntry, hasFailed } from '../../conversation/call.ts';
import type { TokenKind } from '../../session/model.ts';
import { claimOf } from '../session-facts.ts';
import type { CallEvidence } from './call-evidence.ts';

/** How long a `Session` lives unless the app client says otherwise, in milliseconds. Source: InitiateAuth, AuthSessionValidity. */
const sessionLife = 180_000;

/** How far clocks may differ before a time means something, in milliseconds. */
const clockTolerance = 5000;

/** How far back failures of one user count, in milliseconds: the counter of a lock starts anew after that. */
const lockWindow = 15 * 60_000;

/** How long a one-time password of an authenticator app lasts, in milliseconds. Source: RFC 6238, section 5.2. */
const totpStep = 30_000;

/** How long a code can be exchanged, in milliseconds. Source: developer guide, "Token endpoint". */
const codeLife = 300_000;

type CallTest = (evidence: CallEvidence) => boolean;

const sentIds = ({ tokens }: CallEntry) => tokens.filter(({ use }) => use === 'sent').map(({ id }) => id);

/** Whether two calls sent the same token. */
export const sharesSent = (one: CallEntry, other: CallEntry): boolean => {
  const ids = new Set(sentIds(one));
  return sentIds(other).some((id) => ids.has(id));
};

/** The call whose reply brought the `Session` that this one sent. */
export const sessionBringer = ({ call, before }: CallEvidence): CallEntry | undefined =>
  call.links.session === undefined
    ? undefined
    : before.find(({ links }) => links.nextSession === call.links.session);

const sameSession = ({ call, before }: CallEvidence): CallEntry | undefined =>
  call.links.session === undefined
    ? undefined
    : before.find(({ links }) => links.session === call.links.session);

export const sameCode = ({ call, before }: CallEvidence): CallEntry | undefined =>
  call.links.code === undefined
    ? undefined
    : before.find(({ operation, links }) => operation === call.operation && links.code === call.links.code);

/** The call or redirect that brought the code which this call sends. */
export const codeBringer = ({ call, before }: CallEvidence): CallEntry | undefined =>
  call.links.code === undefined
    ? undefined
    : before.findLast(
        ({ operation, links }) => operation !== call.operation && links.code === call.links.code,
      );

const isAuthorization = ({ operation }: CallEntry): boolean => operation === '/oauth2/authorize';

/** The authorization that a call goes back to. */
export const authorization = (evidence: CallEvidence): CallEntry | undefined => {
  const { call, before } = evidence;
  const state = call.links.state ?? codeBringer(evidence)?.links.state;
  return before.find(
    (other) =>
      isAuthorization(other) &&
      (state === undefined ? other.facts.clientId === call.facts.clientId : other.links.state === state),
  );
};

/** What a redirect answers: the authorization itself, or the one that it goes back to. */
const asked = (evidence: CallEvidence): CallEntry | undefined =>
  isAuthorization(evidence.call) ? evidence.call : authorization(evidence);

/** Failed sign-ins of the same user shortly before, this one included. */
export const failuresOfUser = ({ call, before }: CallEvidence): number =>
  call.links.user === undefined
    ? 0
    : [call, ...before].filter(
        (other) =>
          other.links.user === call.links.user &&
          call.startedAt - other.startedAt <= lockWindow &&
          hasFailed(other),
      ).length;

const signOuts: ReadonlySet<string> = new Set(['RevokeToken', 'GlobalSignOut', '/oauth2/revoke']);

/** The last sign-out before this call that Cognito accepted. */
export const signOutBefore = ({ before }: CallEvidence): CallEntry | undefined =>
  before.find((call) => signOuts.has(call.operation) && !hasFailed(call));

/** When a token of the tab came, if a call brought it. */
const bringerOf = ({ before }: CallEvidence, id: string): CallEntry | undefined =>
  before.find(({ tokens }) => tokens.some((token) => token.use === 'received' && token.id === id));

const isSentAfterSignOut: CallTest = (evidence) => {
  const signOut = signOutBefore(evidence);
  const issuedAt = evidence.sent?.claims.issuedAt;
  return signOut !== undefined && issuedAt !== undefined && issuedAt <= signOut.startedAt;
};

const isExpired: CallTest = ({ sent, at }) =>
  sent?.claims.expiresAt !== undefined && sent.claims.expiresAt <= at - clockTolerance;

/** The newer token of the same kind and user that had come before this call was sent. */
const newerToken: CallTest = (evidence) => {
  const { sent, tokens, call } = evidence;
  if (sent === undefined) return false;
  return tokens.some((token) => {
    if (token.kind !== sent.kind || token.claims.subject !== sent.claims.subject) return false;
    const isNewer = (token.claims.issuedAt ?? 0) > (sent.claims.issuedAt ?? 0);
    const bringer = isNewer ? bringerOf(evidence, token.id) : undefined;
    return bringer !== undefined && bringer.startedAt + (bringer.duration ?? 0) < call.startedAt;
  });
};

/** The client that the refresh token in question belongs to, as far as its sign-in or its place told. */
export const clientOfRefresh = (evidence: CallEvidence): string | undefined => {
  const { call, tokens } = evidence;
  const [id] = sentIds(call);
  if (id === undefined) return undefined;
  const record = tokens.find((token) => token.id === id);
  return (
    bringerOf(evidence, id)?.facts.clientId ?? (record?.kind === 'refresh' ? record.hint.clientId : undefined)
  );
};

const remembersDevice: CallTest = (evidence) =>
  evidence.call.facts.hasDeviceKey !== true &&
  (evidence.before.some(({ facts }) => facts.hasNewDevice === true) ||
    evidence.tokens.some((token) => token.kind === 'access' && claimOf(token, 'device_key') !== undefined));

/** The issuer as identity pools name it, of the token that was sent. */
export const loginOf = ({ sent }: CallEvidence): string | undefined =>
  sent?.claims.issuer.url.replace(/^https?:\/\//, '');

/** What a crash says, and no sentence meant for a user does. */
const crash =
  /requestid|runtime exited|is not (?:a function|defined|iterable)|cannot read propert|undefined|traceback|errortype|syntaxerror|typeerror|keyerror|timed out|no module named|\bat \S+:\d+/i;

/** Calls of one user before, by what they were, that went through. */
const succeededFor = ({ call, before }: CallEvidence, operations: readonly string[]): number =>
  before.filter(
    (other) =>
      operations.includes(other.operation) &&
      other.links.user !== undefined &&
      other.links.user === call.links.user &&
      !hasFailed(other),
  ).length;

/** Operations that send a code to a user. */
const codeSenders = ['SignUp', 'ResendConfirmationCode', 'ForgotPassword'] as const;

const isFault = ({ status = 0, reply }: CallEntry): boolean =>
  reply === 'no-reply' || status >= 500 || status === 429;

/** The reply that brought another refresh token in place of the one that this call sent. */
export const replacement = ({ call, before }: CallEvidence): CallEntry | undefined =>
  before.find(
    (other) =>
      sharesSent(call, other) &&
      other.tokens.some(({ use, kind }) => use === 'received' && kind === 'refresh'),
  );

const sends = ({ call }: CallEvidence, ...kinds: readonly TokenKind[]): boolean =>
  call.tokens.some(({ use, kind }) => use === 'sent' && kinds.includes(kind));

const endsIn = (address: string | undefined, path: string): boolean => address?.endsWith(path) === true;

/** What can be told of a call from the calls around it and the tokens of the tab, without asking anybody. */
export const callTests = {
  'no-secret-hash': ({ call }) => call.facts.hasSecretHash !== true,
  'empty-password': ({ call }) => call.facts.hasEmptyPassword === true,
  'user-choice-flow': ({ call }) => call.facts.authFlow === 'USER_AUTH',
  'custom-challenge': ({ call }) => call.facts.challenge === 'CUSTOM_CHALLENGE',
  'session-used-before': (evidence) => sameSession(evidence) !== undefined,
  'session-old': (evidence) => {
    const bringer = sessionBringer(evidence);
    return bringer !== undefined && evidence.call.startedAt - bringer.startedAt >= sessionLife;
  },
  'after-failed-answer': (evidence) => {
    const earlier = sameSession(evidence);
    return earlier !== undefined && hasFailed(earlier);
  },
  'totp-just-used': ({ call, before }) =>
    before.some(
      (other) =>
        !hasFailed(other) &&
        call.startedAt - other.startedAt < totpStep &&
        (other.operation === 'VerifySoftwareToken' || other.facts.challenge === 'SOFTWARE_TOKEN_MFA'),
    ),
  'secret-made-anew': ({ call, before }) =>
    before.filter(
      (other) =>
        other.operation === 'AssociateSoftwareToken' &&
        !hasFailed(other) &&
        call.startedAt - other.startedAt < lockWindow,
    ).length > 1,
  'succeeded-before': (evidence) => succeededFor(evidence, [evidence.call.operation]) > 0,
  'code-sent-again': (evidence) => succeededFor(evidence, codeSenders) > 1,
  'delivery-failed-before': ({ call, before }) =>
    before.some(
      ({ operation, links, refusal }) =>
        operation === call.operation &&
        links.user !== undefined &&
        links.user === call.links.user &&
        refusal?.type === 'CodeDeliveryFailureException',
    ),
  'device-key-missing': remembersDevice,
  'other-client': (evidence) => {
    const client = clientOfRefresh(evidence);
    const named = evidence.call.facts.clientId;
    return client !== undefined && named !== undefined && client !== named;
  },
  'signed-token-sent': (evidence) => sends(evidence, 'access', 'id'),
  'refresh-faulted-before': ({ call, before }) =>
    before.some((other) => sharesSent(call, other) && other.operation === call.operation && isFault(other)),
  'refresh-replaced-before': (evidence) => replacement(evidence) !== undefined,
  'signed-out-before': (evidence) => signOutBefore(evidence) !== undefined,
  'code-used-before': (evidence) => sameCode(evidence) !== undefined,
  'code-failed-before': (evidence) => {
    const earlier = sameCode(evidence);
    return earlier !== undefined && hasFailed(earlier);
  },
  'code-old': (evidence) => {
    const bringer = codeBringer(evidence);
    return bringer !== undefined && evidence.call.startedAt - bringer.startedAt >= codeLife;
  },
  'verifier-missing': (evidence) =>
    evidence.call.facts.hasCodeVerifier !== true && authorization(evidence)?.facts.hasCodeChallenge === true,
  'verifier-unexpected': (evidence) => {
    const authorized = authorization(evidence);
    return (
      evidence.call.facts.hasCodeVerifier === true &&
      authorized !== undefined &&
      authorized.facts.hasCodeChallenge !== true
    );
  },
  'redirect-differs': (evidence) => {
    const authorized = authorization(evidence)?.facts.redirectUri;
    const given = evidence.call.facts.redirectUri;
    return authorized !== undefined && given !== undefined && authorized !== given;
  },
  'json-body': ({ call }) => call.facts.contentType?.includes('json') === true,
  'no-client-secret': ({ call }) => call.facts.hasClientSecret !== true,
  'refresh-grant': ({ call }) => call.facts.grantType === 'refresh_token',
  'offline-access': (evidence) => asked(evidence)?.facts.scopes?.includes('offline_access') === true,
  'no-response-type': (evidence) => {
    const authorized = asked(evidence);
    return authorized !== undefined && authorized.facts.responseType === undefined;
  },
  'challenge-not-s256': (evidence) => {
    const { hasCodeChallenge, codeChallengeMethod } = asked(evidence)?.facts ?? {};
    return hasCodeChallenge === true && codeChallengeMethod !== 'S256';
  },
  'leads-to-error-page': ({ call }) => call.operation === '/error' || endsIn(call.facts.leadsTo, '/error'),
  'leads-to-load-balancer': ({ call }) => endsIn(call.facts.redirectUri, '/oauth2/idpresponse'),
  'page-refused': ({ call }) => call.refusal === undefined && (call.status ?? 0) >= 400,
  'hidden-from-page': ({ call }) => call.facts.hiddenFromPage === true,
  'openid-missing': ({ sent }) => sent?.kind === 'access' && !sent.claims.scopes.includes('openid'),
  'not-get-user': ({ call }) => call.operation !== 'GetUser',
  'trigger-crashed': ({ call }) => crash.test(call.refusal?.message ?? ''),
  'post-confirmation': ({ call }) => /^postconfirmation/i.test(call.refusal?.message ?? ''),
  'access-token-sent': (evidence) => sends(evidence, 'access'),
  'id-token-sent': (evidence) => sends(evidence, 'id'),
  'login-differs': (evidence) => {
    const login = loginOf(evidence);
    return login !== undefined && evidence.call.facts.logins?.includes(login) === false;
  },
  'placeholder-sent': ({ call }) => ['undefined', 'null', 'object'].includes(call.facts.tokenForm ?? ''),
  'token-expired': isExpired,
  'stale-token-sent': (evidence) => isExpired(evidence) && newerToken(evidence),
  'sent-after-sign-out': isSentAfterSignOut,
  'newer-issuer-form': ({ sent }) => sent?.claims.issuer.form === 'issuer-host',
  'in-socket': ({ call }) => /^wss?:/.test(call.url),
} as const satisfies Readonly<Record<string, CallTest>>;

export type CallTestName = keyof typeof callTests;
