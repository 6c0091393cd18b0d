/** One way to do the job. Returns a number, so that no engine can leave the work out. */
export interface Contestant {
  readonly name: string;
  run(): number;
}

export interface Outcome {
  readonly name: string;
  /** Median over the rounds, in milliseconds. */
  readonly milliseconds: number;
  /** Median over the rounds of its time by that of the first contestant in the same round. */
  readonly ratio: number;
}

/** The middle of the sorted numbers. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const time = (contestant: Contestant): number => {
  const start = performance.now();
  contestant.run();
  return performance.now() - start;
};

/** Lets the contestants run in turn, round after round, so that noise hits all of them; the first is what others are held against. */
export const sideBySide = (contestants: readonly Contestant[], rounds: number): readonly Outcome[] => {
  for (const contestant of contestants) contestant.run();
  const times = Array.from({ length: rounds }, () => contestants.map(time));
  return contestants.map(({ name }, index) => ({
    name,
    milliseconds: median(times.map((round) => round[index] ?? Number.NaN)),
    ratio: median(times.map((round) => (round[index] ?? Number.NaN) / (round[0] ?? Number.NaN))),
  }));
};
