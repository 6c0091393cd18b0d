import { type Json, parseJson, toJson } from '../json.ts';
import { agree } from '../user/compare.ts';
import type { Words } from '../words/words.ts';
import {
  allClaims,
  attributesOf,
  type ComparedSide,
  groupsOf,
  lifetimesOf,
  mfaOf,
  scopesOf,
  type Values,
} from './compared-values.ts';

export type ComparedGroup = 'attribute' | 'claim' | 'group' | 'scope' | 'mfa' | 'lifetime';

/** One thing of two sessions. A side is absent where the session does not have it. */
export interface ComparedRow {
  readonly group: ComparedGroup;
  readonly name: string;
  readonly left?: string;
  readonly right?: string;
  readonly isSame: boolean;
}

/** JSON inside a text, else the text itself. */
const opened = (text: string): Json => {
  const parsed = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  return parsed === undefined ? text : toJson(parsed);
};

/** One side may be in Cognito's spelling and the other in a token's. */
const areAlike = (name: string, one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && agree(name, one, opened(other));

const rowsOf = (group: ComparedGroup, left: Values, right: Values): readonly ComparedRow[] =>
  [...new Set([...left.keys(), ...right.keys()])].map((name): ComparedRow => {
    const one = left.get(name);
    const other = right.get(name);
    return {
      group,
      name,
      ...(one === undefined ? {} : { left: one }),
      ...(other === undefined ? {} : { right: other }),
      isSame: one === other || (group === 'attribute' && areAlike(name, one, other)),
    };
  });

/** Two sessions side by side, or one then and now: all that is known of either. */
export const compareSessions = (
  left: ComparedSide,
  right: ComparedSide,
  words: Words,
): readonly ComparedRow[] => [
  ...rowsOf('attribute', attributesOf(left), attributesOf(right)),
  ...rowsOf('group', groupsOf(left, words), groupsOf(right, words)),
  ...rowsOf('scope', scopesOf(left, words), scopesOf(right, words)),
  ...rowsOf('mfa', mfaOf(left, right, words), mfaOf(right, left, words)),
  ...rowsOf('lifetime', lifetimesOf(left, words), lifetimesOf(right, words)),
  ...rowsOf('claim', allClaims(left), allClaims(right)),
];

export const onlyDifferences = (rows: readonly ComparedRow[]): readonly ComparedRow[] =>
  rows.filter(({ isSame }) => !isSame);
