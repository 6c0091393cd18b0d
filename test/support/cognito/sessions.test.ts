import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRecord, type JsonRecord, textOf } from './json-record.ts';
import { type LocalCognito, startLocalCognito } from './local-cognito.ts';
import { ALICE_PASSWORD, CLIENT_ID, ISSUER } from './names.ts';
import { call } from './test-client.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => cognito.admin.restore());
afterAll(() => cognito.close());

const initiate = (AuthFlow: string, AuthParameters: JsonRecord) =>
  call(cognito, 'InitiateAuth', { AuthFlow, ClientId: CLIENT_ID, AuthParameters });
const signIn = (password = ALICE_PASSWORD, username = 'alice') =>
  initiate('USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password });
const getUser = (AccessToken: string) => call(cognito, 'GetUser', { AccessToken });

function tokensIn({ body }: { body: JsonRecord }) {
  const result = isRecord(body.AuthenticationResult) ? body.AuthenticationResult : {};
  return {
    access: textOf(result, 'AccessToken'),
    id: textOf(result, 'IdToken'),
    refresh: textOf(result, 'RefreshToken'),
  };
}

describe('signing in', () => {
  it('gives an access token GetUser takes', async () => {
    const { access } = tokensIn(await signIn());
    expect((await getUser(access)).body.Username).toBe('alice');
  });

  it("gives the service's claims in both tokens", async () => {
    const { access, id } = tokensIn(await signIn());
    const session = decodeJwt(access);
    expect(session).toMatchObject({
      iss: ISSUER,
      client_id: CLIENT_ID,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: 'alice',
      'cognito:groups': ['editors', 'beta'],
    });
    const claims = decodeJwt(id);
    expect(claims).toMatchObject({
      aud: CLIENT_ID,
      token_use: 'id',
      'cognito:username': 'alice',
      email: 'alice@example.com',
      email_verified: true,
      phone_number_verified: false,
      'custom:tier': 'gold',
      origin_jti: session.origin_jti,
      event_id: session.event_id,
      auth_time: session.auth_time,
      sub: session.sub,
    });
    expect(claims).not.toHaveProperty('custom:internal_note');
    expect(claims.jti).not.toBe(session.jti);
  });

  it('signs the two tokens with different keys, both of them published', async () => {
    const { access, id } = tokensIn(await signIn());
    const kids = [access, id].map((token) => decodeProtectedHeader(token).kid);
    expect(new Set(kids).size).toBe(2);
    expect(cognito.jwks.keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining(kids));
  });

  it('gives a refresh token of five parts with the constant beginning', async () => {
    const { refresh } = tokensIn(await signIn());
    expect(refresh).toMatch(/^eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ(\.[\w-]+){4}$/);
  });

  it('does not tell a wrong password from an unknown user', async () => {
    const wrong = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    expect((await signIn('nope')).body).toEqual(wrong);
    expect((await signIn('nope', 'nobody')).body).toEqual(wrong);
  });

  it('is refused to a disabled user', async () => {
    cognito.admin.disableUser('alice');
    expect((await signIn()).body.message).toBe('User is disabled.');
  });

  it('is refused by any flow but the password', async () => {
    expect((await initiate('USER_SRP_AUTH', {})).body.message).toBe(
      'USER_SRP_AUTH is not enabled for the client.',
    );
  });
});

describe('what stands in the way of a sign-in', () => {
  it('is that the user has not confirmed yet', async () => {
    cognito.admin.unconfirmUser('alice');
    expect((await signIn()).body).toEqual({
      __type: 'UserNotConfirmedException',
      message: 'User is not confirmed.',
    });
  });

  it('is a client secret that nothing proves, or that the proof does not fit', async () => {
    cognito.admin.giveClientSecret();
    expect((await signIn()).body.message).toBe(
      `Client ${CLIENT_ID} is configured with secret but SECRET_HASH was not received`,
    );
    const guessed = { USERNAME: 'alice', PASSWORD: ALICE_PASSWORD, SECRET_HASH: 'Z3Vlc3M=' };
    expect((await initiate('USER_PASSWORD_AUTH', guessed)).body.message).toBe(
      `Unable to verify secret hash for client ${CLIENT_ID}`,
    );
  });
});

describe('refreshing', () => {
  const refreshing = {
    GetTokensFromRefreshToken: (RefreshToken: string) =>
      call(cognito, 'GetTokensFromRefreshToken', { RefreshToken, ClientId: CLIENT_ID }),
    'InitiateAuth REFRESH_TOKEN_AUTH': (REFRESH_TOKEN: string) =>
      initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN }),
  };

  it.each(Object.entries(refreshing))(
    'by %s gives new tokens of the same session',
    async (_name, refresh) => {
      const first = tokensIn(await signIn());
      const next = tokensIn(await refresh(first.refresh));
      const [before, after] = [decodeJwt(first.access), decodeJwt(next.access)];
      expect(after.origin_jti).toBe(before.origin_jti);
      expect(after.auth_time).toBe(before.auth_time);
      expect(after.jti).not.toBe(before.jti);
      expect(next.refresh).toBe('');
      expect((await getUser(next.access)).status).toBe(200);
    },
  );

  it('with rotation brings the next refresh token, and takes the one before no more', async () => {
    const first = tokensIn(await signIn());
    cognito.admin.rotateRefreshTokens();
    const refresh = refreshing.GetTokensFromRefreshToken;
    const next = tokensIn(await refresh(first.refresh));
    expect(next.refresh).not.toBe(first.refresh);
    expect((await refresh(first.refresh)).body.__type).toBe('RefreshTokenReuseException');
    expect((await refresh(next.refresh)).status).toBe(200);
  });

  it('is refused for what is no refresh token', async () => {
    const { access } = tokensIn(await signIn());
    expect((await refreshing.GetTokensFromRefreshToken(access)).body.message).toBe('Invalid Refresh Token');
  });
});

describe('signing out', () => {
  it('by RevokeToken ends that session alone', async () => {
    const ended = tokensIn(await signIn());
    const other = tokensIn(await signIn());
    await call(cognito, 'RevokeToken', { Token: ended.refresh, ClientId: CLIENT_ID });
    expect((await getUser(ended.access)).body.message).toBe('Access Token has been revoked');
    expect((await getUser(other.access)).status).toBe(200);
    const refreshed = await initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: ended.refresh });
    expect(refreshed.body.message).toBe('Refresh Token has been revoked');
  });

  it('everywhere ends all sessions of the user', async () => {
    const [one, two] = [tokensIn(await signIn()), tokensIn(await signIn())];
    expect((await call(cognito, 'GlobalSignOut', { AccessToken: one.access })).body).toEqual({});
    for (const { access } of [one, two]) {
      expect((await getUser(access)).body.message).toBe('Access Token has been revoked');
    }
  });
});
