/** Domains that Cognito gives to user pools. Source: developer guide, "Configuring a user pool domain". */
const cognitoDomain =
  /\.auth(?:-fips)?\.[a-z0-9-]{5,30}\.(?:amazoncognito\.com|amazoncognito\.com\.cn|amazoncognito\.eu)$/;

const path =
  /(?:^|\/)(oauth2\/(?:authorize|token|revoke|userInfo|idpresponse)|saml2\/(?:idpresponse|logout)|login|signup|confirmUser|forgotPassword|confirmForgotPassword|mfa|logout|error)$/;

/** Paths of pages that a user pool serves beside OAuth's own. */
type Endpoint = `/${string}`;

const endpointIn = (pathname: string): Endpoint | undefined => {
  const found = path.exec(pathname.slice(0, 500))?.[1];
  return found === undefined ? undefined : `/${found}`;
};

const hasAll = (parameters: URLSearchParams, ...names: readonly string[]): boolean =>
  names.every((name) => parameters.has(name));

/**
 * What tells an endpoint on a custom domain from a page that only has such a path: Cognito's own spelling, or the parameters
 * that belong to it.
 */
const isToldBy = (endpoint: Endpoint, query: URLSearchParams, form: URLSearchParams): boolean => {
  switch (endpoint) {
    case '/oauth2/authorize':
      return query.has('client_id');
    case '/oauth2/token':
      return form.has('grant_type');
    case '/oauth2/revoke':
      return form.has('token');
    case '/oauth2/userInfo':
    case '/saml2/idpresponse':
      return true;
    case '/oauth2/idpresponse':
      return query.has('state') || form.has('state');
    case '/login':
      return hasAll(query, 'client_id', 'redirect_uri') || hasAll(query, 'client_id', 'response_type');
    case '/logout':
      return query.has('client_id') && (query.has('logout_uri') || query.has('redirect_uri'));
    case '/error':
      return hasAll(query, 'client_id', 'error');
    default:
      return false;
  }
};

/** The OAuth endpoint that a request goes to; `undefined` for anything else. */
export const oauthEndpoint = (address: URL, form: URLSearchParams): Endpoint | undefined => {
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const endpoint = endpointIn(address.pathname);
  if (endpoint === undefined) return undefined;
  if (cognitoDomain.test(address.hostname)) return endpoint;
  return isToldBy(endpoint, address.searchParams, form) ? endpoint : undefined;
};
