import { parseJson } from '../json.ts';
import { findRuns, mark, maximumFindings } from '../token/detect.ts';
import type { Finding } from './candidate.ts';

/** Something token-shaped, and the way to it inside the value that held it. */
export interface Found {
  readonly finding: Finding;
  /** Names of JSON members, and `(Base64)` where a layer of it was taken off. */
  readonly path: readonly string[];
}

/** Encodings within encodings that are taken off: quotes, percent-escapes, JSON, Base64. */
const maximumLayers = 4;

/** Deepest JSON that is walked, and most members of it. What lies beyond is searched as plain text. */
const maximumNesting = 40;
const maximumMembers = 20_000;

/** Longest Base64 text that is decoded, in characters. */
const maximumBase64 = 200_000;

/** Longest name of a member that is kept. */
const maximumName = 80;

/**
 * Base64 of a text that holds the mark, at each of its three alignments; or of one that begins with a brace or a quote.
 * Most Base64 of JSON carries the mark itself.
 */
const encodedMarks = ['ZXlK', 'V5S', 'leU'] as const;

const base64 = /^[A-Za-z0-9+/_-]{40,}={0,2}$/;

/** Whether a value may hold a token, be it encoded. Cheap, and right for all but one text in some thousands. */
export const mayHoldToken = (value: string): boolean =>
  value.includes(mark) ||
  (value.length <= maximumBase64 && encodedMarks.some((encoded) => value.includes(encoded)));

const decodeBase64 = (text: string): string | undefined => {
  if (text.length > maximumBase64 || !base64.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    // Tokens and the names around them are ASCII: a text that is not UTF-8 has none.
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
};

const decodePercent = (text: string): string | undefined => {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

interface Walk {
  readonly found: Found[];
  members: number;
  /** Some part of the value was too deep or too much to be walked. */
  isIncomplete: boolean;
}

type Path = readonly string[];

const push = (walk: Walk, finding: Finding, path: Path): void => {
  if (walk.found.length < maximumFindings) walk.found.push({ finding, path });
};

/** Walks what a layer hid, and says whether anything was in it. */
const brings = (walk: Walk, step: () => void): boolean => {
  const before = walk.found.length;
  step();
  return walk.found.length > before;
};

const visitPlain = (walk: Walk, text: string, path: Path, layers: number): void => {
  for (const { run, finding } of findRuns(text)) {
    // One segment alone may be Base64 of JSON that holds a token, as AppSync's subprotocol does.
    const hidden =
      finding.shape === 'cut' && finding.segments === 1 && layers < maximumLayers
        ? decodeBase64(run)
        : undefined;
    const isHiding =
      hidden !== undefined && brings(walk, () => visitText(walk, hidden, [...path, '(Base64)'], layers + 1));
    if (!isHiding) push(walk, finding, path);
  }
};

/** Takes one layer off a text, if it has one, and walks what was under it. */
const unwrapText = (walk: Walk, text: string, path: Path, layers: number): boolean => {
  if (layers >= maximumLayers) return false;
  const parsed = /^\s*[{["]/.test(text) ? parseJson(text) : undefined;
  if (parsed !== undefined) {
    visit(walk, parsed, path, layers + 1, 0);
    return true;
  }
  const unescaped = decodePercent(text);
  if (unescaped !== undefined) {
    visitText(walk, unescaped, path, layers + 1);
    return true;
  }
  const decoded = decodeBase64(text);
  return (
    decoded !== undefined && brings(walk, () => visitText(walk, decoded, [...path, '(Base64)'], layers + 1))
  );
};

const visitText = (walk: Walk, text: string, path: Path, layers: number): void => {
  if (mayHoldToken(text) && !unwrapText(walk, text, path, layers)) visitPlain(walk, text, path, layers);
};

const visitMembers = (walk: Walk, value: object, path: Path, layers: number, nesting: number): void => {
  if (nesting >= maximumNesting || walk.members >= maximumMembers) {
    walk.isIncomplete = true;
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    walk.members += 1;
    visit(walk, item, [...path, name.slice(0, maximumName)], layers, nesting + 1);
  }
};

const visit = (walk: Walk, value: unknown, path: Path, layers: number, nesting: number): void => {
  if (typeof value === 'string') visitText(walk, value, path, layers);
  else if (typeof value === 'object' && value !== null) visitMembers(walk, value, path, layers, nesting);
};

const textOf = (finding: Finding): string =>
  finding.shape === 'jws' || finding.shape === 'jwe' ? finding.text : '';

/**
 * Everything token-shaped in a value, with the way to it: through quotes, percent-escapes, JSON, JSON inside JSON, and
 * Base64, to a bounded depth. Never throws.
 */
export const findInValue = (text: string): readonly Found[] => {
  const walk: Walk = { found: [], members: 0, isIncomplete: false };
  visitText(walk, text, [], 0);
  if (!walk.isIncomplete) return walk.found;
  const known = new Set(walk.found.map(({ finding }) => textOf(finding)));
  const beyond = findRuns(text)
    .filter(({ finding }) => textOf(finding) !== '' && !known.has(textOf(finding)))
    .map(({ finding }): Found => ({ finding, path: ['…'] }));
  return [...walk.found, ...beyond].slice(0, maximumFindings);
};

/** The same for the body of a request or reply: a text without the plain mark of a token costs one native search. */
export const findInBody = (text: string): readonly Found[] => (text.includes(mark) ? findInValue(text) : []);
