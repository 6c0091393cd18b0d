import { createHash } from 'node:crypto';
import type { LocalCognito } from '../local-cognito.ts';
import { CLIENT_ID, DOMAIN_HOST } from '../names.ts';
import { type Reply, send } from '../test-client.ts';
import { AUTHORIZE, TOKEN } from './paths.ts';

export const APP = 'http://localhost:3000/callback';
export const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0';
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

type Parameters = Readonly<Record<string, string>>;

/** Goes to an address of the hosted login, as a browser does, and stays there. */
export const visit = (cognito: LocalCognito, path: string, parameters: Parameters): Promise<Reply> =>
  send(cognito, {
    method: 'GET',
    path: `${path}?${new URLSearchParams(parameters)}`,
    headers: { Host: DOMAIN_HOST },
  });

export const postForm = (cognito: LocalCognito, path: string, fields: Parameters): Promise<Reply> =>
  send(cognito, {
    path,
    headers: { Host: DOMAIN_HOST, 'Content-Type': 'application/x-www-form-urlencoded' },
    content: new URLSearchParams(fields).toString(),
  });

/** Where the browser is sent. */
export const locationOf = ({ headers }: Reply): URL => new URL(headers.location ?? 'about:blank');

export const askToSignIn = (cognito: LocalCognito, parameters: Parameters = {}): Promise<Reply> =>
  visit(cognito, AUTHORIZE, {
    client_id: CLIENT_ID,
    redirect_uri: APP,
    response_type: 'code',
    ...parameters,
  });

export const codeOf = async (cognito: LocalCognito, parameters: Parameters = {}): Promise<string> =>
  locationOf(await askToSignIn(cognito, parameters)).searchParams.get('code') ?? '';

export const exchange = (cognito: LocalCognito, code: string, fields: Parameters = {}): Promise<Reply> =>
  postForm(cognito, TOKEN, {
    grant_type: 'authorization_code',
    client_id: CLIENT_ID,
    redirect_uri: APP,
    code,
    ...fields,
  });

/** The reply of the token endpoint after a whole sign-in. */
export const signIn = async (cognito: LocalCognito, parameters: Parameters = {}): Promise<Reply> =>
  exchange(cognito, await codeOf(cognito, parameters));
