import { headerValue, type ObservedRequest } from '../capture/observed-request.ts';

/** What guards an API. */
export type Gateway = 'rest-api' | 'http-api' | 'appsync' | 'alb';

/**
 * What answered a request, as far as its reply or its host tells.
 * Sources: the headers that each service adds; AWS AppSync's domains.
 */
export const gatewayOf = ({ url, responseHeaders }: ObservedRequest): Gateway | undefined => {
  const host = /^\w{2,5}:\/\/([^/:?#]{1,300})/.exec(url)?.[1] ?? '';
  if (/\.appsync-(?:api|realtime-api)\./.test(host)) return 'appsync';
  if (headerValue(responseHeaders, 'apigw-requestid') !== undefined) return 'http-api';
  if (headerValue(responseHeaders, 'x-amz-apigw-id') !== undefined) return 'rest-api';
  return /^awselb\//i.test(headerValue(responseHeaders, 'server') ?? '') ? 'alb' : undefined;
};
