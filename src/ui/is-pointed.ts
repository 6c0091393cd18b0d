import type { Store } from './store.ts';

/** The class of a row that somebody points at from a diagnosis; `undefined` for the others. */
export const pointedClass = (store: Store, ...points: readonly string[]): string | undefined =>
  points.some((point) => store.pointed.value.includes(point)) ? 'pointed' : undefined;
