import type { Store } from '../store.ts';

/** Words that change with the clock. They are for the eye: read out every second, they would drown everything else. */
export const Ticking = ({
  store,
  words,
}: {
  readonly store: Store;
  readonly words: (now: number) => string;
}) => <span aria-hidden="true">{words(store.now.value)}</span>;
