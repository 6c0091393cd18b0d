import type { Finding } from '../capture/candidate.ts';

/** Every JSON object that begins with a quoted name begins so in base64url: `{"`. */
export const mark = 'eyJ';

/** Longest token that is read, in characters. Cognito's own stay below 10,000; cookies and headers allow no more. */
export const maximumTokenLength = 64_000;

/** Tokens that one text may yield. A text with more is no storage of a sign-in. */
export const maximumFindings = 200;

const isAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const isTokenCharacter = (code: number): boolean =>
  isAlphanumeric(code) || code === 45 || code === 95 || code === 46;

const endOfRun = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && isTokenCharacter(text.charCodeAt(end))) end += 1;
  return end;
};

/** A percent-escape, however often it was escaped itself. */
const escapeBefore = /%(?:25)*[0-9A-Fa-f]{2}$/;

/**
 * A mark in the middle of a word is not the beginning of a token, unless a percent-escape ends just before it. A prefix
 * that ends in a hyphen, an underscore or a dot, such as AppSync's `header-`, is one that some app put there.
 */
const beginsRun = (text: string, start: number): boolean =>
  start === 0 ||
  !isAlphanumeric(text.charCodeAt(start - 1)) ||
  escapeBefore.test(text.slice(Math.max(0, start - 9), start));

/** A token at the end of a sentence keeps its own dots and loses the sentence's. */
const trimStop = (run: string): string => (run.endsWith('.') ? run.slice(0, -1) : run);

const classify = (run: string): Finding => {
  if (run.length > maximumTokenLength) return { shape: 'too-long', length: run.length };
  const segments = run.split('.');
  // A JWE with direct encryption has an empty second segment; a signed token has none that is empty.
  if (segments.length === 3 && segments.every((segment) => segment !== ''))
    return { shape: 'jws', text: run };
  if (segments.length === 5) return { shape: 'jwe', text: run };
  return { shape: 'cut', segments: segments.length, header: segments[0] ?? '', length: run.length };
};

/** A token-shaped part of a text. `run` is that part, letter for letter. */
export interface Run {
  readonly run: string;
  readonly finding: Finding;
}

/** Marks that are looked at in one text. Beyond them, a text is made of marks and of nothing that anybody signs in with. */
const maximumMarks = 50_000;

/**
 * Finds every token-shaped run in a text, wherever it stands: bare, quoted, behind `Bearer `, or inside JSON. One after the
 * other, so that whoever asks may stop. One pass; a text without the mark costs one native search.
 */
export function* findRuns(text: string): Generator<Run> {
  let from = text.indexOf(mark);
  for (let marks = 0; from !== -1 && marks < maximumMarks; marks += 1) {
    const isStart = beginsRun(text, from);
    const end = endOfRun(text, from);
    if (isStart) {
      const run = trimStop(text.slice(from, end));
      yield { run, finding: classify(run) };
    }
    from = text.indexOf(mark, end);
  }
}

/** The findings alone, as far as there is room for them. */
export const findTokens = (text: string): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const { finding } of findRuns(text)) {
    if (findings.length === maximumFindings) break;
    findings.push(finding);
  }
  return findings;
};
