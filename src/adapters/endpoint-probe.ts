import { type EndpointAnswer, readTestReply } from '../core/token/endpoint-test.ts';
import type { EndpointProbe } from '../ports.ts';
import { readBounded } from './read-bounded.ts';

/** Longest that an endpoint is waited for, in milliseconds. */
const timeout = 5000;

/** Longest reply that is read, in bytes. An error of the service has some hundred. */
const longestReply = 20_000;

/** A token that nobody ever made, and that no service can take for one. */
const noToken = 'this-is-no-token';

const quiet = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

const ask = async (origin: string, signal: AbortSignal): Promise<EndpointAnswer> => {
  const response = await fetch(`${origin}/`, {
    ...quiet,
    method: 'POST',
    // Followed nowhere, and told apart from no answer at all.
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'AWSCognitoIdentityProviderService.GetUser',
    },
    body: JSON.stringify({ AccessToken: noToken }),
    signal,
  });
  if (response.type === 'opaqueredirect') return { code: 'redirects' };
  const body = (await readBounded(response, longestReply)) ?? '';
  return readTestReply(response.status, response.headers.get('x-amzn-errortype'), body);
};

/**
 * Whether anything answers there. What it says stays hidden, so that no headers are needed for this. The browser lets such a
 * request follow redirects or not be made; it carries nothing, and the content security policy holds for each step.
 */
const knock = async (origin: string, signal: AbortSignal): Promise<EndpointAnswer> => {
  await fetch(`${origin}/`, { ...quiet, mode: 'no-cors', signal });
  return { code: 'no-permission' };
};

/** Asks an endpoint about a token that nobody made, without cookies, and takes that question nowhere else. */
export const fetchEndpointProbe: EndpointProbe = {
  test: async (origin) => {
    const signal = AbortSignal.timeout(timeout);
    const orSlow = (answer: EndpointAnswer): EndpointAnswer =>
      signal.aborted ? { code: 'slow', afterMs: timeout } : answer;
    try {
      return await ask(origin, signal);
    } catch {
      // No such host, nobody listening, or a reply that the browser keeps from us: it does not say which.
      return await knock(origin, signal).then(orSlow, () => orSlow({ code: 'unreachable' }));
    }
  },
};
