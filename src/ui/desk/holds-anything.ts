import type { Store } from '../store.ts';

/** Whether a store holds something to work on: tokens of somebody, or calls. */
export const holdsAnything = ({ sessions, snapshot }: Pick<Store, 'sessions' | 'snapshot'>): boolean =>
  sessions.value.length > 0 || (snapshot.value?.calls.length ?? 0) > 0;
