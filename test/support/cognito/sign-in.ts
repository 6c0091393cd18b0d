import { decodeJwt } from 'jose';
import { requireClient, requireUser } from './access-token-checks.ts';
import { isRecord, type JsonRecord, textOf } from './json-record.ts';
import { requireSession } from './refresh-session.ts';
import { invalidParameter, notAuthorized, Refusal } from './refusal.ts';
import { requireSecretHash } from './secret-hash.ts';
import { mint, TOKEN_LIFETIME_SECONDS } from './tokens.ts';
import { nowInSeconds, type World } from './world.ts';

/** InitiateAuth: by password, judged by cognito-local, or by refresh token, which it cannot judge. */
export async function initiateAuth(body: JsonRecord, world: World): Promise<JsonRecord> {
  const flow = textOf(body, 'AuthFlow');
  const parameters = isRecord(body.AuthParameters) ? body.AuthParameters : {};
  requireSecretHash(requireClient(body.ClientId, world), parameters);
  if (flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') {
    return refresh(textOf(parameters, 'REFRESH_TOKEN'), textOf(body, 'ClientId'), world);
  }
  if (flow !== 'USER_PASSWORD_AUTH') throw invalidParameter(`${flow} is not enabled for the client.`);
  const reply = await world.engine('InitiateAuth', body).catch((error: unknown) => {
    throw isWrongPassword(error) ? notAuthorized('Incorrect username or password.') : error;
  });
  return withRealTokens(reply, world);
}

/** Its new-password and MFA answers end in tokens as well. */
export async function respondToAuthChallenge(body: JsonRecord, world: World): Promise<JsonRecord> {
  const responses = isRecord(body.ChallengeResponses) ? body.ChallengeResponses : {};
  requireSecretHash(requireClient(body.ClientId, world), responses);
  return withRealTokens(await world.engine('RespondToAuthChallenge', body), world);
}

/** GetTokensFromRefreshToken, and InitiateAuth with a refresh token: new tokens of the same session. */
export async function refresh(refreshToken: string, clientId: string, world: World): Promise<JsonRecord> {
  world.rotation.requireFresh(refreshToken);
  const session = await requireSession(refreshToken, clientId, world);
  const { accessToken, idToken, refreshToken: next } = await mint(world, session);
  const tokens = { AccessToken: accessToken, IdToken: idToken };
  // A refresh token that is not rotated is left out of the reply.
  if (!world.rotation.isOn) return authenticated(tokens);
  world.rotation.replace(refreshToken);
  return authenticated({ ...tokens, RefreshToken: next });
}

/** Replaces the tokens cognito-local made by ones the service could have made. */
async function withRealTokens(reply: JsonRecord, world: World): Promise<JsonRecord> {
  const result = reply.AuthenticationResult;
  if (!isRecord(result)) return reply;
  const { username } = decodeJwt(textOf(result, 'AccessToken'));
  const user = requireUser(username, world);
  const session = world.sessions.begin(user.Username, nowInSeconds());
  const { accessToken, idToken, refreshToken } = await mint(world, session);
  return authenticated({ AccessToken: accessToken, IdToken: idToken, RefreshToken: refreshToken });
}

const authenticated = (tokens: JsonRecord): JsonRecord => ({
  AuthenticationResult: { ...tokens, ExpiresIn: TOKEN_LIFETIME_SECONDS, TokenType: 'Bearer' },
  ChallengeParameters: {},
});

/** cognito-local tells an unknown user from a wrong password; the service does not. */
const isWrongPassword = (error: unknown): boolean =>
  error instanceof Refusal &&
  (error.type === 'InvalidPasswordException' || error.type === 'NotAuthorizedException');
