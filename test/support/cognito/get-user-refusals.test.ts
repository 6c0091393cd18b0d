import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from './local-cognito.ts';
import { CLIENT_ID, POOL_ID } from './names.ts';
import { call } from './test-client.ts';
import type { MintOverrides } from './tokens.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => cognito.admin.restore());
afterAll(() => cognito.close());

const ask = (AccessToken?: unknown) => call(cognito, 'GetUser', { AccessToken });
const askWith = async (overrides?: MintOverrides) =>
  ask((await cognito.mintTokens('alice', overrides)).accessToken);
const inOneHour = () => Math.floor(Date.now() / 1000) + 3600;

async function expectRefusal(reply: ReturnType<typeof ask>, type: string, message: string) {
  const { status, headers, body } = await reply;
  expect(body).toEqual({ __type: type, message });
  expect(status).toBe(400);
  expect(headers['x-amzn-errortype']).toBe(`${type}:`);
  expect(headers['x-amzn-errormessage']).toBe(message);
}

const pattern =
  "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: " +
  'Member must satisfy regular expression pattern: [A-Za-z0-9-_=.]+';

describe('GetUser refuses by the token alone', () => {
  it.each(['', 'Bearer abc', '"abc"', 'a+b', 'a/b', 'a%2E'])('a text with foreign characters: %j', (text) =>
    expectRefusal(ask(text), 'InvalidParameterException', pattern),
  );

  it('a request without a token', () =>
    expectRefusal(
      ask(),
      'InvalidParameterException',
      "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must not be null",
    ));

  it.each(['abc', 'a.b.c', 'eyJhbGciOiJSUzI1NiJ9.e30.'])('what is no access token: %s', (text) =>
    expectRefusal(ask(text), 'NotAuthorizedException', 'Invalid Access Token'),
  );

  it('an ID token', async () => {
    const { idToken } = await cognito.mintTokens('alice');
    await expectRefusal(ask(idToken), 'NotAuthorizedException', 'Invalid Access Token');
  });

  it('a refresh token', async () => {
    const { refreshToken } = await cognito.mintTokens('alice');
    await expectRefusal(ask(refreshToken), 'NotAuthorizedException', 'Invalid Access Token');
  });

  it('a token of another issuer', () =>
    expectRefusal(
      askWith({ access: { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other' } }),
      'NotAuthorizedException',
      'Invalid Access Token',
    ));

  it('a token signed with an unknown key', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT({ token_use: 'access', iss: cognito.issuer })
      .setProtectedHeader({ alg: 'RS256', kid: 'unknown' })
      .sign(privateKey);
    await expectRefusal(ask(token), 'NotAuthorizedException', 'Invalid Access Token');
  });

  it('a token whose claims were changed after signing', async () => {
    const { accessToken } = await cognito.mintTokens('alice');
    const other = await cognito.mintTokens('bob');
    const [header, , signature] = accessToken.split('.');
    const forged = [header, other.accessToken.split('.')[1], signature].join('.');
    await expectRefusal(ask(forged), 'NotAuthorizedException', 'Could not verify signature for Access Token');
  });

  it('a token cut short', async () => {
    const { accessToken } = await cognito.mintTokens('alice');
    await expectRefusal(
      ask(accessToken.slice(0, -20)),
      'NotAuthorizedException',
      'Could not verify signature for Access Token',
    );
  });

  it('an expired token', () =>
    expectRefusal(askWith({ lifetimeSeconds: -1 }), 'NotAuthorizedException', 'Access Token has expired'));

  it('a token issued in the future', () =>
    expectRefusal(askWith({ issuedAt: inOneHour() }), 'NotAuthorizedException', 'Invalid Access Token'));

  it('a token without the scope', () =>
    expectRefusal(
      askWith({ scope: 'openid email' }),
      'NotAuthorizedException',
      'Access Token does not have required scopes',
    ));
});

describe('GetUser refuses by the state of the pool', () => {
  it('a removed client', async () => {
    cognito.admin.removeClient();
    await expectRefusal(
      askWith(),
      'ResourceNotFoundException',
      `User pool client ${CLIENT_ID} does not exist.`,
    );
  });

  it('a removed pool', async () => {
    cognito.admin.removePool();
    await expectRefusal(askWith(), 'ResourceNotFoundException', `User pool ${POOL_ID} does not exist.`);
  });

  it('a deleted user, until the user is back', async () => {
    const { accessToken } = await cognito.mintTokens('alice');
    cognito.admin.deleteUser('alice');
    await expectRefusal(ask(accessToken), 'UserNotFoundException', 'User does not exist.');
    cognito.admin.restoreUser('alice');
    expect((await ask(accessToken)).status).toBe(200);
  });

  it('an unconfirmed user', async () => {
    cognito.admin.unconfirmUser('alice');
    await expectRefusal(askWith(), 'UserNotConfirmedException', 'User is not confirmed.');
  });

  it('a disabled user, until the user is enabled', async () => {
    const { accessToken } = await cognito.mintTokens('alice');
    cognito.admin.disableUser('alice');
    await expectRefusal(ask(accessToken), 'NotAuthorizedException', 'User is disabled.');
    cognito.admin.enableUser('alice');
    expect((await ask(accessToken)).status).toBe(200);
  });

  it('a user who must reset the password', async () => {
    cognito.admin.requirePasswordReset('alice');
    await expectRefusal(askWith(), 'PasswordResetRequiredException', 'Password reset required for the user');
  });

  it('a revoked session, of that user alone', async () => {
    const { accessToken } = await cognito.mintTokens('alice');
    const bob = await cognito.mintTokens('bob');
    cognito.admin.revokeSessions('alice');
    await expectRefusal(ask(accessToken), 'NotAuthorizedException', 'Access Token has been revoked');
    expect((await ask(bob.accessToken)).status).toBe(200);
  });
});

it('names the earlier fault when a token has two', () =>
  expectRefusal(
    askWith({ lifetimeSeconds: -1, scope: 'openid' }),
    'NotAuthorizedException',
    'Access Token has expired',
  ));
