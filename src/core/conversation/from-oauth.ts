import { headerValue, type ObservedRequest } from '../capture/observed-request.ts';
import { maximumBodyLength } from '../capture/reply-reading.ts';
import { stringMember } from '../json.ts';
import { listed, plainAddress } from './fact-values.ts';
import { type Family, flag, parseAddress } from './family.ts';
import { oauthEndpoint } from './oauth-address.ts';
import { addressRefusal, bearerRefusal, oauthRefusal } from './refusal-in.ts';
import { tokenRef } from './token-refs.ts';

/** Fields of a form; those of a body in JSON too, which the endpoint does not take and apps send all the same. */
export const formIn = ({ requestBody, requestHeaders }: ObservedRequest): URLSearchParams =>
  requestBody === undefined ||
  requestBody.length > maximumBodyLength ||
  /json/i.test(headerValue(requestHeaders, 'content-type') ?? '')
    ? new URLSearchParams()
    : new URLSearchParams(requestBody);

/** Where a reply leads, with the parameters of its query and of its fragment. */
export const redirectIn = ({ url, responseHeaders }: ObservedRequest) => {
  const location = headerValue(responseHeaders, 'location');
  const target =
    location !== undefined && URL.canParse(location, url)
      ? parseAddress(new URL(location, url).href)
      : undefined;
  return target === undefined
    ? undefined
    : { target, parameters: new URLSearchParams(`${target.search.slice(1)}&${target.hash.slice(1)}`) };
};

const typeOf = (header: string | undefined): string | undefined =>
  header?.split(';', 1)[0]?.trim().toLowerCase();

/**
 * Calls of the OAuth endpoints and the pages around them, on Cognito's domains and on custom ones.
 * Source of the parameters: developer guide, "Managed login and hosted UI endpoints reference".
 */
export const fromOauth: Family = ({ request, reply, link }) => {
  const address = parseAddress(request.url);
  if (address === undefined) return undefined;
  const form = formIn(request);
  const operation = oauthEndpoint(address, form);
  if (operation === undefined) return undefined;
  const asked = new URLSearchParams([...address.searchParams, ...form]);
  const value = (name: string): string | undefined => asked.get(name) ?? undefined;
  const redirect = redirectIn(request);
  const authorization = headerValue(request.requestHeaders, 'authorization');
  const bearer = /^bearer (.*)/is.exec(authorization ?? '')?.[1];
  const endsAtError = operation === '/error' || operation === '/login';
  return {
    service: 'oauth',
    operation,
    facts: {
      clientId: value('client_id'),
      responseType: value('response_type'),
      grantType: value('grant_type'),
      scopes: listed(value('scope')),
      hasCodeChallenge: flag(asked.has('code_challenge')),
      codeChallengeMethod: value('code_challenge_method'),
      hasCodeVerifier: flag((value('code_verifier') ?? '') !== ''),
      hasState: flag(asked.has('state')),
      redirectUri: plainAddress(value('redirect_uri')),
      logoutUri: plainAddress(value('logout_uri') ?? value('post_logout_redirect_uri')),
      leadsTo: plainAddress(redirect?.target.href),
      identityProvider: value('identity_provider') ?? value('idp_identifier'),
      prompt: value('prompt'),
      hasClientSecret: flag(/^basic /i.test(authorization ?? '') || asked.has('client_secret')),
      contentType:
        request.method === 'POST' ? typeOf(headerValue(request.requestHeaders, 'content-type')) : undefined,
    },
    tokens: [
      ...tokenRef(bearer, 'sent', 'access'),
      ...tokenRef(value('refresh_token'), 'sent', 'refresh'),
      ...tokenRef(value('token'), 'sent', 'refresh'),
      ...tokenRef(value('id_token_hint'), 'sent', 'id'),
      ...tokenRef(stringMember(reply.json, 'access_token'), 'received', 'access'),
      ...tokenRef(stringMember(reply.json, 'id_token'), 'received', 'id'),
      ...tokenRef(stringMember(reply.json, 'refresh_token'), 'received', 'refresh'),
      ...tokenRef(redirect?.parameters.get('access_token') ?? undefined, 'received', 'access'),
      ...tokenRef(redirect?.parameters.get('id_token') ?? undefined, 'received', 'id'),
    ],
    links: {
      state: link('state', value('state') ?? redirect?.parameters.get('state') ?? undefined),
      code: link('code', value('code') ?? redirect?.parameters.get('code') ?? undefined),
    },
    refusal:
      oauthRefusal(reply.json) ??
      (redirect === undefined ? undefined : addressRefusal(redirect.parameters)) ??
      (endsAtError ? addressRefusal(address.searchParams) : undefined) ??
      ((request.status ?? 0) >= 400 ? bearerRefusal(request.responseHeaders) : undefined),
    // Pages are answered in HTML; that nobody can read it as JSON is no news.
    ...(reply.state === 'not-json' && operation !== '/oauth2/token' ? { reply: 'read' } : {}),
  };
};
