import type { AccessTokenRecord, IdTokenRecord } from '../core/session/model.ts';

type DatedToken = AccessTokenRecord | IdTokenRecord;

const remarks: Readonly<Record<string, string>> = {
  'access.client_id': 'the app client; the ID token calls it `aud`',
  'id.aud': 'the app client; the access token calls it `client_id`',
  'id.email_verified': 'true or false here, text in Cognito’s reply: the same',
  'id.phone_number_verified': 'true or false here, text in Cognito’s reply: the same',
};

/** A word on what puzzles many in a claim; `undefined` where there is nothing to say. */
export const claimRemark = (token: DatedToken, name: string): string | undefined => {
  const key = `${token.kind}.${name}`;
  return Object.hasOwn(remarks, key) ? remarks[key] : undefined;
};

/** Cognito signs the two kinds of token with different keys. */
export const keyRemark = (token: DatedToken, other: DatedToken | undefined): string | undefined =>
  other === undefined || other.header.kid === undefined || other.header.kid === token.header.kid
    ? undefined
    : `another key than the ${other.kind === 'id' ? 'ID' : 'access'} token’s: that is normal`;
