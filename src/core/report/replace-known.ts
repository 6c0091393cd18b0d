/** A text that is looked for, and what stands in its place. */
export interface Known {
  readonly needle: string;
  readonly replacement: string;
  /** Only where no letter or digit adjoins it. */
  readonly isWholeWord: boolean;
}

/** A part of a text. What is settled is not looked into again. */
interface Piece {
  readonly text: string;
  readonly isSettled: boolean;
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const isWord = (text: string, start: number, end: number): boolean =>
  !isWordCharacter(text[start - 1]) && !isWordCharacter(text[end]);

/** Upper and lower case are not told apart, unless a letter changes its length with its case. */
const folded = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

const open = (text: string): Piece => ({ text, isSettled: false });

const split = (piece: Piece, known: Known): readonly Piece[] => {
  if (piece.isSettled) return [piece];
  const { text } = piece;
  const haystack = folded(text);
  const needle = folded(known.needle);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (at < from || (known.isWholeWord && !isWord(text, at, end))) continue;
    pieces.push(open(text.slice(from, at)), { text: known.replacement, isSettled: true });
    from = end;
  }
  return from === 0 ? [piece] : [...pieces, open(text.slice(from))];
};

/** The longest first, so that a name inside an address does not break the address apart. */
export const longestFirst = (all: readonly Known[]): readonly Known[] =>
  [...all].sort((one, other) => other.needle.length - one.needle.length);

/** Replaces what is known, in the order given, and hands `rest` what lies between. A replacement is never looked into. */
export const replaceKnown = (text: string, all: readonly Known[], rest: (text: string) => string): string => {
  let pieces: readonly Piece[] = [open(text)];
  for (const known of all) {
    if (known.needle === '') continue;
    pieces = pieces.flatMap((piece) => split(piece, known));
  }
  return pieces.map((piece) => (piece.isSettled ? piece.text : rest(piece.text))).join('');
};
