import type { AccessTokenRecord, IdTokenRecord } from '../core/session/model.ts';
import { say } from './words.ts';

type DatedToken = AccessTokenRecord | IdTokenRecord;

type RemarkKey = 'claims_remarkClientId' | 'claims_remarkAud' | 'claims_remarkVerified';

const remarks: ReadonlyMap<string, RemarkKey> = new Map([
  ['access.client_id', 'claims_remarkClientId'],
  ['id.aud', 'claims_remarkAud'],
  ['id.email_verified', 'claims_remarkVerified'],
  ['id.phone_number_verified', 'claims_remarkVerified'],
]);

/** A word on what puzzles many in a claim; `undefined` where there is nothing to say. */
export const claimRemark = (token: DatedToken, name: string): string | undefined => {
  const key = remarks.get(`${token.kind}.${name}`);
  return key === undefined ? undefined : say(key);
};

/** Cognito signs the two kinds of token with different keys. */
export const keyRemark = (token: DatedToken, other: DatedToken | undefined): string | undefined =>
  other === undefined || other.header.kid === undefined || other.header.kid === token.header.kid
    ? undefined
    : say(other.kind === 'id' ? 'claims_remarkKeyOfId' : 'claims_remarkKeyOfAccess');
