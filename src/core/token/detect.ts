import type { Finding } from '../capture/candidate.ts';

/** Every JSON object that begins with a quoted name begins so in base64url: `{"`. */
const mark = 'eyJ';

/** The same mark, encoded once more: a whole token kept as base64 text. */
const encodedMark = 'ZXlK';

/** Longest token that is read, in characters. Cognito's own stay below 10,000; cookies and headers allow no more. */
export const maximumTokenLength = 64_000;

/** Tokens that one text may yield. A text with more is no storage of a sign-in. */
const maximumFindings = 200;

const isTokenCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 45 ||
  code === 95 ||
  code === 46;

const endOfRun = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && isTokenCharacter(text.charCodeAt(end))) end += 1;
  return end;
};

/** A mark in the middle of a longer run is not the beginning of a token, unless a percent-escape ends just before it. */
const beginsRun = (text: string, start: number): boolean =>
  start === 0 ||
  !isTokenCharacter(text.charCodeAt(start - 1)) ||
  /%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, start - 3), start));

const classify = (run: string): Finding => {
  if (run.length > maximumTokenLength) return { shape: 'too-long', length: run.length };
  const segments = run.split('.');
  // A JWE with direct encryption has an empty second segment; a signed token has none that is empty.
  if (segments.length === 3 && segments.every((segment) => segment !== ''))
    return { shape: 'jws', text: run };
  if (segments.length === 5) return { shape: 'jwe', text: run };
  return { shape: 'cut', segments: segments.length, header: segments[0] ?? '', length: run.length };
};

/**
 * Finds every token-shaped run in a text, wherever it stands: bare, quoted, behind `Bearer `, or inside JSON.
 * One pass; a text without the mark costs two native searches.
 */
export const findTokens = (text: string): readonly Finding[] => {
  const findings: Finding[] = [];
  let from = text.indexOf(mark);
  while (from !== -1 && findings.length < maximumFindings) {
    const isStart = beginsRun(text, from);
    const end = endOfRun(text, from);
    if (isStart) findings.push(classify(trimStop(text.slice(from, end))));
    from = text.indexOf(mark, end);
  }
  let encoded = text.indexOf(encodedMark);
  while (encoded !== -1 && findings.length < maximumFindings) {
    const end = endOfRun(text, encoded);
    if (beginsRun(text, encoded) && end - encoded > 40)
      findings.push({ shape: 're-encoded', length: end - encoded });
    encoded = text.indexOf(encodedMark, end);
  }
  return findings;
};

/** A token at the end of a sentence keeps its own dots and loses the sentence's. */
const trimStop = (run: string): string => (run.endsWith('.') ? run.slice(0, -1) : run);
