import { plainAddress } from './fact-values.ts';
import { type Family, flag, parseAddress } from './family.ts';
import { addressRefusal } from './refusal-in.ts';

/** Codes of Cognito are UUIDs. Source: developer guide, "Authorize endpoint", example responses. */
const cognitoCode = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Errors that an authorization may end in. Source: RFC 6749, section 4.1.2.1; OpenID Connect Core, section 3.1.2.6. */
const errors: ReadonlySet<string> = new Set([
  'invalid_request',
  'unauthorized_client',
  'access_denied',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'interaction_required',
  'login_required',
  'account_selection_required',
  'consent_required',
]);

/**
 * The page's way back into the app, with a code or an error. Other pages have such parameters too: it is one if a sign-in was
 * told to lead there, or if the code is of Cognito's form, or if the error is OAuth's and comes with its other parameters.
 */
export const fromCallback =
  (isRedirectUri: (address: string) => boolean): Family =>
  ({ request, link }) => {
    if (request.method !== 'GET') return undefined;
    const address = parseAddress(request.url);
    if (address === undefined || !/^https?:$/.test(address.protocol)) return undefined;
    const { searchParams: query } = address;
    const code = query.get('code');
    const refusal = addressRefusal(query);
    const isOwn =
      isRedirectUri(plainAddress(address.href) ?? '') ||
      (code !== null && cognitoCode.test(code)) ||
      (refusal !== undefined &&
        errors.has(refusal.type) &&
        (query.has('state') || query.has('error_description')));
    if (!isOwn || (code === null && refusal === undefined)) return undefined;
    return {
      service: 'callback',
      operation: request.method,
      facts: { hasState: flag(query.has('state')), redirectUri: plainAddress(address.href) },
      tokens: [],
      links: { state: link('state', query.get('state') ?? undefined), code: link('code', code ?? undefined) },
      refusal,
      reply: 'read',
    };
  };
