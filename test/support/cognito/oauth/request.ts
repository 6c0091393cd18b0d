import type { RecordedCall } from '../recorded-call.ts';

/** A call as the OAuth endpoints read it. */
export interface OAuthRequest {
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly authorization: string | undefined;
}

export function oauthRequestOf({ path, body, headers }: RecordedCall): OAuthRequest {
  const [, query = ''] = path.split('?');
  return {
    query: new URLSearchParams(query),
    form: new URLSearchParams(typeof body === 'string' ? body : ''),
    authorization: headers.authorization,
  };
}
