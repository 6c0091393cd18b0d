import type { Store } from '../store.ts';

/** Words that change with the clock. They are for the eye: read out every second, they would drown everything else. */
export const Ticking = ({
  store,
  words,
  isOfService = false,
}: {
  readonly store: Store;
  /** By the clock of Cognito: for the times that tokens name. */
  readonly isOfService?: boolean;
  readonly words: (now: number) => string;
}) => <span aria-hidden="true">{words((isOfService ? store.serviceNow : store.now).value)}</span>;
