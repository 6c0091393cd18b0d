import { isStringArray, type Json } from '../core/json.ts';

/** How a claim's value is best shown. */
export type ClaimKind =
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  | { readonly kind: 'structure'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const timeClaims: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at']);

/** Times beyond the year 9999 are no times that a browser can show. */
const latestSeconds = 253_402_300_799;

export const claimKind = (name: string, value: Json): ClaimKind => {
  if (typeof value === 'number' && timeClaims.has(name) && value >= 0 && value <= latestSeconds)
    return { kind: 'time', at: value * 1000 };
  if (typeof value === 'string')
    return name === 'scope'
      ? { kind: 'list', texts: value.split(' ').filter(Boolean) }
      : { kind: 'text', text: value };
  if (isStringArray(value)) return { kind: 'list', texts: value };
  if (typeof value === 'object' && value !== null)
    return { kind: 'structure', text: JSON.stringify(value, undefined, 2) };
  return { kind: 'text', text: String(value) };
};

/** A claim's value as text for the clipboard. */
export const claimText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
