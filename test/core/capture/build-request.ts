import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';

/** A request that brings nothing, unless told otherwise. */
export const request = (overrides: Partial<ObservedRequest> = {}): ObservedRequest => ({
  method: 'GET',
  url: 'https://api.example.com/orders?page=2#top',
  requestHeaders: [],
  responseHeaders: [],
  requestCookies: [],
  responseCookies: [],
  frames: [],
  responseType: 'application/json',
  responseSize: 100,
  ...overrides,
});

/** A call of an AWS JSON API, on a host that is not Cognito's. */
export const call = (target: string, overrides: Partial<ObservedRequest> = {}): ObservedRequest =>
  request({
    method: 'POST',
    url: 'https://proxy.example.com/',
    requestHeaders: [{ name: 'X-Amz-Target', value: target }],
    ...overrides,
  });

export const userPools = (operation: string, overrides: Partial<ObservedRequest> = {}): ObservedRequest =>
  call(`AWSCognitoIdentityProviderService.${operation}`, overrides);
