import { parseJson } from '../json.ts';
import { findRuns, mark, maximumFindings } from '../token/detect.ts';
import { decodeHeader } from '../token/jwt.ts';
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

/** The way to a value, from its end: a list that shares what its neighbours share. */
interface Way {
  readonly name: string;
  readonly before: Way | undefined;
}

interface Walk {
  readonly found: Found[];
  members: number;
  /** Headers of cut tokens that were looked into. */
  looks: number;
  /** Some part of the value was too deep or too much to be walked. */
  isIncomplete: boolean;
}

const pathOf = (way: Way | undefined): readonly string[] => {
  const path: string[] = [];
  for (let part = way; part !== undefined; part = part.before) path.push(part.name);
  return path.reverse();
};

const push = (walk: Walk, finding: Finding, way: Way | undefined): void => {
  if (walk.found.length < maximumFindings) walk.found.push({ finding, path: pathOf(way) });
};

/** Walks what a layer hid, and says whether anything was in it. */
const brings = (walk: Walk, step: () => void): boolean => {
  const before = walk.found.length;
  step();
  return walk.found.length > before;
};

/** Shortest Base64 of a JOSE header, `{"alg":""}`, in characters. */
const shortestHeader = 14;

/**
 * Headers of cut tokens that are looked into in one value. To decode what is none takes long, and a body may be made of such;
 * whole tokens are not among them.
 */
const maximumLooks = 2000;

/** Much Base64 begins as a token does, such as the cursors of GraphQL; only a JOSE header makes a cut one worth a line. */
const isWorthALine = (walk: Walk, finding: Finding): boolean => {
  if (finding.shape !== 'cut') return true;
  if (finding.header.length < shortestHeader || walk.looks >= maximumLooks) return false;
  walk.looks += 1;
  return typeof decodeHeader(finding.header)?.alg === 'string';
};

/** Longest segment that may be Base64 of JSON around a token, and shortest: a token alone has some hundreds of characters. */
const shortestHidden = 200;

const visitPlain = (walk: Walk, text: string, way: Way | undefined, layers: number): void => {
  for (const { run, finding } of findRuns(text)) {
    if (walk.found.length >= maximumFindings) return;
    // One segment alone may be Base64 of JSON that holds a token, as AppSync's subprotocol does.
    const hidden =
      finding.shape === 'cut' &&
      finding.segments === 1 &&
      layers < maximumLayers &&
      run.length >= shortestHidden
        ? decodeBase64(run)
        : undefined;
    const isHiding =
      hidden !== undefined &&
      brings(walk, () => visitText(walk, hidden, { name: '(Base64)', before: way }, layers + 1));
    if (!isHiding && isWorthALine(walk, finding)) push(walk, finding, way);
  }
};

/** Takes one layer off a text, if it has one, and walks what was under it. */
const unwrapText = (walk: Walk, text: string, way: Way | undefined, layers: number): boolean => {
  if (layers >= maximumLayers) return false;
  const parsed = /^\s*[{["]/.test(text) ? parseJson(text) : undefined;
  if (parsed !== undefined) {
    visit(walk, parsed, way, layers + 1, 0);
    return true;
  }
  const unescaped = decodePercent(text);
  if (unescaped !== undefined) {
    visitText(walk, unescaped, way, layers + 1);
    return true;
  }
  const decoded = decodeBase64(text);
  return (
    decoded !== undefined &&
    brings(walk, () => visitText(walk, decoded, { name: '(Base64)', before: way }, layers + 1))
  );
};

const visitText = (walk: Walk, text: string, way: Way | undefined, layers: number): void => {
  if (mayHoldToken(text) && !unwrapText(walk, text, way, layers)) visitPlain(walk, text, way, layers);
};

const visitMembers = (
  walk: Walk,
  value: object,
  way: Way | undefined,
  layers: number,
  nesting: number,
): void => {
  if (nesting >= maximumNesting) {
    walk.isIncomplete = true;
    return;
  }
  // `Object.entries` would make a list of lists of what may be two million numbers.
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const names = list === undefined ? Object.keys(value) : [];
  const length = list?.length ?? names.length;
  for (let index = 0; index < length; index += 1) {
    const item: unknown = list === undefined ? Reflect.get(value, names[index] ?? '') : list[index];
    if (typeof item !== 'string' && (typeof item !== 'object' || item === null)) continue;
    walk.members += 1;
    if (walk.members > maximumMembers) {
      walk.isIncomplete = true;
      return;
    }
    // Named only now: a list of two million numbers needs no names.
    const name = (names[index] ?? `${index}`).slice(0, maximumName);
    visit(walk, item, { name, before: way }, layers, nesting + 1);
  }
};

const visit = (walk: Walk, value: unknown, way: Way | undefined, layers: number, nesting: number): void => {
  if (typeof value === 'string') visitText(walk, value, way, layers);
  else if (typeof value === 'object' && value !== null) visitMembers(walk, value, way, layers, nesting);
};

const textOf = (finding: Finding): string =>
  finding.shape === 'jws' || finding.shape === 'jwe' ? finding.text : '';

/**
 * Everything token-shaped in a value, with the way to it: through quotes, percent-escapes, JSON, JSON inside JSON, and
 * Base64, to a bounded depth. Never throws.
 */
export const findInValue = (text: string): readonly Found[] => {
  const walk: Walk = { found: [], members: 0, looks: 0, isIncomplete: false };
  visitText(walk, text, undefined, 0);
  if (!walk.isIncomplete) return walk.found;
  const known = new Set(walk.found.map(({ finding }) => textOf(finding)));
  const beyond = { found: [...walk.found] };
  for (const { finding } of findRuns(text)) {
    if (beyond.found.length >= maximumFindings) break;
    const found = textOf(finding);
    if (found === '' || known.has(found)) continue;
    known.add(found);
    beyond.found.push({ finding, path: ['…'] });
  }
  return beyond.found;
};

/** The same for the body of a request or reply: a text without the plain mark of a token costs one native search. */
export const findInBody = (text: string): readonly Found[] => (text.includes(mark) ? findInValue(text) : []);
