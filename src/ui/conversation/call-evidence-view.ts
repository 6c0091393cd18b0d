import type { CallEntry } from '../../core/conversation/call.ts';
import type { TokenRecord } from '../../core/session/model.ts';
import { claimText } from '../claim-kind.ts';
import { say } from '../words.ts';
import { factName, factText } from './fact-words.ts';

/** One piece of evidence in a call: what it is called, where it is, and what it says. */
export interface CallEvidenceItem {
  readonly name: string;
  readonly of: string;
  readonly value: string;
}

/** Longest value that is shown, in characters. */
const longestValue = 160;

const shortened = (text: string): string =>
  text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;

const claimsOf = (
  name: string,
  call: CallEntry,
  tokens: readonly TokenRecord[],
): readonly CallEvidenceItem[] => {
  const sent = call.tokens.find(({ use, kind }) => use === 'sent' && kind !== 'refresh');
  const token = tokens.find(({ id }) => id === sent?.id);
  if (token === undefined || token.kind === 'refresh') return [];
  const of = say(token.kind === 'access' ? 'token_access' : 'token_id');
  return token.claims.entries
    .filter((entry) => entry.name === name)
    .map((entry) => ({ name: entry.name, of, value: shortened(claimText(entry.value)) }));
};

/**
 * The evidence behind the diagnosis of a call, as far as it is there. What Cognito said stands below it, letter for letter. A
 * flag that is not there is evidence as well: of what was not sent.
 */
export const describeCallEvidence = (
  points: readonly string[],
  call: CallEntry,
  tokens: readonly TokenRecord[],
): readonly CallEvidenceItem[] =>
  points.flatMap((point) => {
    if (point.startsWith('token.')) return claimsOf(point.slice('token.'.length), call, tokens);
    const fact = factOf(point, call);
    return fact === undefined ? [] : [fact];
  });

const factOf = (point: string, { facts }: CallEntry): CallEvidenceItem | undefined => {
  const name = factName(point);
  if (name === undefined) return undefined;
  const value = Object.entries(facts).find(([key]) => key === point)?.[1];
  if (value === undefined && !point.startsWith('has')) return undefined;
  return {
    name,
    of: say('call_request'),
    value: value === undefined ? say('call_absent') : shortened(factText(value)),
  };
};
