import type { LocalCognito } from '../cognito/local-cognito.ts';
import { type Answer, json } from './answer.ts';

const LIFETIME_SECONDS = 3600;

/** Answers as a hosted login's token endpoint does; whatever the code, it is alice who signed in. */
export async function exchangeCode(cognito: LocalCognito, form: URLSearchParams): Promise<Answer> {
  if (!form.has('grant_type')) return json(400, { error: 'invalid_request' });
  const { accessToken, idToken, refreshToken } = await cognito.mintTokens('alice', {
    scope: 'aws.cognito.signin.user.admin openid email profile',
    access: { version: 2 },
    lifetimeSeconds: LIFETIME_SECONDS,
  });
  return json(200, {
    id_token: idToken,
    access_token: accessToken,
    refresh_token: refreshToken,
    expires_in: LIFETIME_SECONDS,
    token_type: 'Bearer',
  });
}
