import { knownUser, type LookupView } from '../core/session/lookup-view.ts';
import type { AccessTokenRecord, IdTokenRecord, TokenKind } from '../core/session/model.ts';
import type { Signature } from '../core/session/signature.ts';
import { changedNames, compareUser } from '../core/user/compare.ts';
import type { TextKey } from '../core/words/words.ts';
import { claimText } from './claim-kind.ts';
import { signatureWords } from './signature-words.ts';
import { say } from './words.ts';

/** One piece of evidence: what it is called, what it says, and the place in the columns that is marked for it. */
export interface EvidenceItem {
  /** As rows write it and as the columns' rows are marked: `access.exp`, `user.email`, `mfa`. */
  readonly point: string;
  /** Which token or column it is of. */
  readonly of: string;
  readonly name: string;
  /** Absent where the place itself is the evidence. */
  readonly value?: string;
}

export interface EvidenceQuestion {
  readonly access: AccessTokenRecord | undefined;
  readonly id: IdTokenRecord | undefined;
  readonly accessSignature: Signature | undefined;
  readonly idSignature: Signature | undefined;
  readonly lookup: LookupView;
}

const tokenKeys = {
  access: 'token_access',
  id: 'token_id',
  refresh: 'token_refresh',
} as const satisfies Record<TokenKind, TextKey>;

const isTokenKind = (name: string): name is TokenKind => Object.hasOwn(tokenKeys, name);

/** Pieces that one diagnosis shows. */
const maximumItems = 8;

/** Longest value that is shown, in characters. */
const maximumValue = 80;

const shortened = (text: string): string =>
  text.length > maximumValue ? `${text.slice(0, maximumValue)}…` : text;

const ofToken = (
  kind: 'access' | 'id',
  name: string,
  token: AccessTokenRecord | IdTokenRecord | undefined,
  signature: Signature | undefined,
): readonly EvidenceItem[] => {
  if (token === undefined) return [];
  const of = say(tokenKeys[kind]);
  const item = (itemName: string, value: string): EvidenceItem => ({
    point: `${kind}.${itemName}`,
    of,
    name: itemName,
    value: shortened(value),
  });
  if (name === 'signature') return [item(name, signatureWords(signature))];
  if (name === 'alg' || name === 'kid') return [item(name, token.header[name] ?? say('evidence_none'))];
  return token.claims.entries
    .filter((entry) => entry.name === name || (name.endsWith(':') && entry.name.startsWith(name)))
    .map((entry) => item(entry.name, claimText(entry.value)));
};

const ofUser = (name: string, { lookup, id }: EvidenceQuestion): readonly EvidenceItem[] => {
  const user = knownUser(lookup);
  if (user === undefined) return [];
  const item = (itemName: string, value: string): EvidenceItem => ({
    point: `user.${itemName}`,
    of: 'Cognito',
    name: itemName,
    value: shortened(value),
  });
  if (name === 'Username') return [item(name, user.username)];
  if (name === 'only-token')
    return compareUser(user, id?.claims)
      .filter(({ mark }) => mark === 'only-token')
      .map((found) => ({ ...item(found.name, found.token ?? ''), of: say('token_id') }));
  const names = name === 'changed' ? changedNames(user, id?.claims) : [name];
  return user.attributes
    .filter((attribute) => names.includes(attribute.name))
    .map((attribute) => item(attribute.name, attribute.value));
};

const resolve = (point: string, question: EvidenceQuestion): readonly EvidenceItem[] => {
  if (point === 'mfa') return [{ point, of: 'Cognito', name: say('mfa_title') }];
  const dot = point.indexOf('.');
  const column = point.slice(0, dot);
  const name = point.slice(dot + 1);
  switch (column) {
    case 'access':
      return ofToken('access', name, question.access, question.accessSignature);
    case 'id':
      return ofToken('id', name, question.id, question.idSignature);
    case 'user':
      return ofUser(name, question);
    default:
      return isTokenKind(name) ? [{ point, of: say('evidence_tokens'), name: say(tokenKeys[name]) }] : [];
  }
};

/** The evidence behind a diagnosis, as far as it is there. */
export const describeEvidence = (
  points: readonly string[],
  question: EvidenceQuestion,
): readonly EvidenceItem[] => points.flatMap((point) => resolve(point, question)).slice(0, maximumItems);
