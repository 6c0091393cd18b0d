import { forgeAccessToken, forgeIdToken } from '../support/forge-token.ts';

/** One body of traffic or one value of storage. */
export type Corpus = readonly string[];

/** A generator of the same numbers each time, so that two runs search the same text. Mulberry32. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const words = 'the order was shipped to Alice in Vienna and will arrive on Monday between two and four'.split(
  ' ',
);

const makers = (random: () => number) => {
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const bytes = (length: number) =>
    Buffer.from(Array.from({ length }, () => Math.floor(random() * 256))).toString('base64');
  return {
    rows: () =>
      JSON.stringify(
        Array.from({ length: 120 }, (_, id) => ({
          id,
          sku: Math.floor(random() * 1e9).toString(36),
          note: sentence(8),
          price: Math.round(random() * 10_000) / 100,
        })),
      ),
    page: () =>
      `<!doctype html><title>${sentence(3)}</title>${Array.from({ length: 60 }, () => `<p class="text">${sentence(20)}</p>`).join('\n')}`,
    picture: () => JSON.stringify({ kind: 'image/png', content: bytes(12_000) }),
    log: () => Array.from({ length: 150 }, () => `${Date.now()} INFO ${sentence(10)}`).join('\n'),
  };
};

/** Mixed text of about `size` characters. One body in `tokenEvery` holds two tokens; none if that is zero. */
export const makeCorpus = (size: number, tokenEvery: number): Corpus => {
  const random = randomFrom(1865);
  const make = Object.values(makers(random));
  const corpus: string[] = [];
  let length = 0;
  while (length < size) {
    const body = (make[corpus.length % make.length] ?? (() => ''))();
    const hasToken = tokenEvery > 0 && corpus.length % tokenEvery === 0;
    const text = hasToken
      ? JSON.stringify({
          session: { accessToken: forgeAccessToken({ jti: `${corpus.length}` }), idToken: forgeIdToken() },
          body,
        })
      : body.replaceAll('eyJ', 'eyj');
    corpus.push(text);
    length += text.length;
  }
  return corpus;
};
