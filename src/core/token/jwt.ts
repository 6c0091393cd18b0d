import { jwtDecode } from 'jwt-decode';
import { isObject } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { JoseHeader } from './claims.ts';

/** A decoded token. Nothing in it has been verified. */
export interface UnverifiedJwt {
  readonly header: JoseHeader;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type JwtFailure = {
  readonly code: 'not-json';
  readonly part: 'header' | 'payload';
};

const decodePart = (token: string, header: boolean): unknown => {
  try {
    return jwtDecode<unknown>(token, { header });
  } catch {
    return undefined;
  }
};

/** Decodes a compact JWS without checking its signature. */
export const decodeJwt = (token: string): Result<UnverifiedJwt, JwtFailure> => {
  const header = decodePart(token, true);
  if (!isObject(header)) return fail({ code: 'not-json', part: 'header' });
  const payload = decodePart(token, false);
  if (!isObject(payload)) return fail({ code: 'not-json', part: 'payload' });
  const { alg, kid } = header;
  return ok({
    header: {
      alg: typeof alg === 'string' ? alg.slice(0, 40) : '',
      ...(typeof kid === 'string' ? { kid: kid.slice(0, 200) } : {}),
    },
    payload,
  });
};

/** Reads the JOSE header of a segment, as far as it is one. */
export const decodeHeader = (segment: string): Readonly<Record<string, unknown>> | undefined => {
  const header = decodePart(`${segment}.e30.`, true);
  return isObject(header) ? header : undefined;
};
