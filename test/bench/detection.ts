import { findInBody } from '../../src/core/capture/unwrap.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { type Contestant, sideBySide } from './side-by-side.ts';
import { addRow, milliseconds } from './table.ts';

const size = 50_000_000;
const rounds = 9;

/** What a straightforward tool would do: look for three dotted parts. */
const plainRegex = /eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g;

const over = (corpus: Corpus, count: (text: string) => number): number =>
  corpus.reduce((sum, text) => sum + count(text), 0);

const contestants = (corpus: Corpus): readonly Contestant[] => [
  { name: 'native indexOf', run: () => over(corpus, (text) => (text.indexOf('eyJ') === -1 ? 0 : 1)) },
  { name: 'plain regex', run: () => over(corpus, (text) => text.match(plainRegex)?.length ?? 0) },
  { name: 'detection', run: () => over(corpus, (text) => findInBody(text).length) },
];

const show = (title: string, corpus: Corpus, goal?: number): void => {
  const characters = corpus.reduce((sum, { length }) => sum + length, 0);
  const found = over(corpus, (text) => findInBody(text).length);
  console.log(
    `\n${title}: ${corpus.length} bodies, ${(characters / 1e6).toFixed(0)} MB, ${found} tokens found; median of ${rounds} rounds`,
  );
  const outcomes = sideBySide(contestants(corpus), rounds);
  for (const { name, milliseconds: taken, ratio } of outcomes)
    console.log(`  ${name.padEnd(16)} ${taken.toFixed(1).padStart(8)} ms   × ${ratio.toFixed(2)} of indexOf`);
  const [baseline, , ours] = outcomes;
  if (baseline === undefined || ours === undefined) return;
  const { ratio } = ours;
  addRow({
    what: `detection: ${title.toLowerCase()}, ${(characters / 1e6).toFixed(0)} MB`,
    ours: milliseconds(ours.milliseconds),
    beside: `native indexOf: ${milliseconds(baseline.milliseconds)}`,
    ratio,
    ...(goal === undefined ? {} : { goal: { words: `≤ ${goal} × indexOf`, isMet: ratio <= goal } }),
  });
};

console.log('Detection of tokens, ways side by side in one run');
show('Text without tokens', makeCorpus(size, 0), 1.5);
show('Mixed text, tokens in one body of fifty', makeCorpus(size, 50));
show('Storage and sign-ins, tokens in every body', makeCorpus(size / 10, 1));
