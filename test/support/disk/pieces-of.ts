/** Length of a piece in characters: long enough that no two things share one by chance. */
const length = 24;

/** Pieces that are taken of one text at most, spread over all of it. */
const most = 8;

/** Distinctive pieces of a text; the text itself where it is shorter than a piece. */
export const piecesOf = (text: string): readonly string[] => {
  if (text.length <= length) return text === '' ? [] : [text];
  const last = text.length - length;
  const count = Math.min(most, Math.ceil(text.length / length));
  return Array.from({ length: count }, (_, index) => {
    const start = count === 1 ? 0 : Math.round((index * last) / (count - 1));
    return text.slice(start, start + length);
  });
};

/** Pieces of each of a token's segments, so that a part of it is found as well as the whole. */
export const piecesOfToken = (token: string): readonly string[] => token.split('.').flatMap(piecesOf);
