import fc from 'fast-check';
import { hasStrangePrototype, sharedMembers } from './pollution.ts';

/** A reader of data from outside, and what is thrown at it. */
interface Reader<Input> {
  readonly name: string;
  readonly input: fc.Arbitrary<Input>;
  /** Reads one input. Throws only if a promise is broken: a reader itself never throws. */
  readonly read: (input: Input) => unknown;
  /** Longest that the result may be, as JSON in characters, for an input of this length. */
  readonly limit: (length: number) => number;
}

export interface Target {
  readonly name: string;
  /** Throws so many inputs at the reader, and throws itself, with seed and smallest input, when one breaks a promise. */
  run(options: { readonly runs: number; readonly seed: number }): void;
}

const lengthOf = (value: unknown): number => (JSON.stringify(value) ?? '').length;

/** Whatever is read: nothing is thrown, no prototype is changed or comes out of the data, and the result is bounded. */
export const targetOf = <Input>({ name, input, read, limit }: Reader<Input>): Target => ({
  name,
  run: ({ runs, seed }) => {
    const before = sharedMembers();
    const holds = (value: Input): void => {
      const result = read(value);
      if (sharedMembers() !== before) throw new Error('A shared prototype was changed.');
      if (hasStrangePrototype(result)) throw new Error('A prototype came out of the data.');
      const length = lengthOf(value);
      if (lengthOf(result) > limit(length))
        throw new Error(`${lengthOf(result)} characters came out of ${length}.`);
    };
    fc.assert(fc.property(input, holds), { numRuns: runs, seed });
  },
});
