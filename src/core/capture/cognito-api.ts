import { type Header, headerValue, type ObservedRequest } from './observed-request.ts';
import type { ProducerId } from './producers.ts';

/** An operation that a request asks for, and whose API it belongs to. */
export interface ApiCall {
  readonly operation: string;
  readonly producer: ProducerId;
}

/** Services by the first part of `X-Amz-Target`. */
const services: Readonly<Record<string, ProducerId>> = {
  AWSCognitoIdentityProviderService: 'user-pools-api',
  AWSCognitoIdentityService: 'identity-pools-api',
};

/**
 * The operation that a request names in its `X-Amz-Target` header. The host is not asked: proxies, private endpoints and
 * emulators have other names, and the APIs post to `/` on all of them.
 */
export const cognitoCall = (headers: readonly Header[]): ApiCall | undefined => {
  const [service = '', operation = ''] = headerValue(headers, 'x-amz-target')?.split('.', 2) ?? [];
  const producer = Object.hasOwn(services, service) ? services[service] : undefined;
  return producer !== undefined && /^[A-Za-z]{1,64}$/.test(operation) ? { operation, producer } : undefined;
};

/** Endpoints that carry tokens, by their paths, on any host. Cognito serves the first three under its domains. */
const endpoints: readonly { readonly path: RegExp; readonly producer: ProducerId }[] = [
  { path: /\/oauth2\/(?:token|revoke|userInfo|authorize)$/, producer: 'oauth-endpoint' },
  { path: /\/api\/auth\/session$/, producer: 'session-endpoint' },
  { path: /\/api\/_auth\/session$/, producer: 'nuxt-session-endpoint' },
];

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0]?.slice(0, 2000) ?? '';

/** The endpoint of OAuth or of a session that a request goes to, if its path names one. */
export const endpointCall = ({ url }: Pick<ObservedRequest, 'url'>): ApiCall | undefined => {
  if (!/^https?:/.test(url)) return undefined;
  const path = pathOf(url);
  for (const endpoint of endpoints) {
    const match = endpoint.path.exec(path);
    if (match !== null) return { operation: match[0], producer: endpoint.producer };
  }
  return undefined;
};

export const callOf = (request: Pick<ObservedRequest, 'url' | 'requestHeaders'>): ApiCall | undefined =>
  cognitoCall(request.requestHeaders) ?? endpointCall(request);

/** Operations whose one token has a name that does not say its kind. Source: API reference, RevokeToken; RFC 7009. */
const refreshFields: Readonly<Record<string, string>> = { RevokeToken: 'Token', '/oauth2/revoke': 'token' };

/** Whether a field of a call is made for a refresh token though its name does not say so. */
export const holdsRefreshToken = (operation: string | undefined, field: string): boolean =>
  operation !== undefined && Object.hasOwn(refreshFields, operation) && refreshFields[operation] === field;
