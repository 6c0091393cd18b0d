import type { Place, SignInHint, TokenKind } from '../session/model.ts';
import type { Candidate } from './candidate.ts';
import type { ProducerId } from './producers.ts';
import type { Found } from './unwrap.ts';

interface Findings {
  readonly found: readonly Found[];
  /** The place of the value that they were found in. */
  readonly place: Place;
  readonly hint?: SignInHint;
  readonly batch?: string;
  readonly producer?: ProducerId;
  /** What a way inside the value says of what is there. */
  at?(path: readonly string[]): { readonly producer?: ProducerId; readonly holds?: TokenKind };
}

/** Longest way inside a value that is kept, in characters. */
const longestPath = 200;

const refreshName = /^refresh[_-]?token$/i;

/** Names that some API or library gives to a refresh token, in JSON, in forms and in keys. */
export const isRefreshName = (name: string | undefined): boolean =>
  name !== undefined && refreshName.test(name);

export const pathText = (path: readonly string[]): string => path.join('.').slice(0, longestPath);

/** What was found in one value, with the place of each. */
export const toCandidates = (findings: Findings): readonly Candidate[] =>
  findings.found.map(({ finding, path }) => {
    const { producer = findings.producer, holds } = findings.at?.(path) ?? {};
    const isRefresh = holds === 'refresh' || isRefreshName(path[path.length - 1]);
    return {
      finding,
      place: path.length === 0 ? findings.place : { ...findings.place, path: pathText(path) },
      hint: findings.hint ?? {},
      ...(producer === undefined ? {} : { producer }),
      ...(findings.batch === undefined ? {} : { batch: findings.batch }),
      ...(isRefresh ? { isRefresh } : {}),
    };
  });
