import { type Header, headerValue } from './observed-request.ts';

const targetPrefix = 'AWSCognitoIdentityProviderService.';

/**
 * The user pools operation that a request names in its `X-Amz-Target` header. The host is not asked: proxies, private
 * endpoints and emulators have other names, and the API posts to `/` on all of them.
 */
export const cognitoOperation = (headers: readonly Header[]): string | undefined => {
  const target = headerValue(headers, 'x-amz-target');
  if (target === undefined || !target.startsWith(targetPrefix)) return undefined;
  const operation = target.slice(targetPrefix.length);
  return /^[A-Za-z]{1,64}$/.test(operation) ? operation : undefined;
};

/** Whether a URL is that of an OAuth token endpoint as Cognito's domains serve it, on any host. */
export const isTokenEndpoint = (method: string, url: string): boolean =>
  method === 'POST' && /^https?:\/\/[^/?#]+\/oauth2\/token(?:[?#]|$)/.test(url);

/** Fields of a request or reply body that hold a token, by their names in the API reference. */
export const tokenFields: readonly {
  readonly path: readonly string[];
  readonly isRefresh?: boolean;
}[] = [
  { path: ['AccessToken'] },
  { path: ['AuthenticationResult', 'AccessToken'] },
  { path: ['AuthenticationResult', 'IdToken'] },
  { path: ['AuthenticationResult', 'RefreshToken'], isRefresh: true },
  { path: ['AuthParameters', 'REFRESH_TOKEN'], isRefresh: true },
  { path: ['RefreshToken'], isRefresh: true },
  { path: ['access_token'] },
  { path: ['id_token'] },
  { path: ['refresh_token'], isRefresh: true },
];
