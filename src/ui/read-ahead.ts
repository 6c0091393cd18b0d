import type { SessionRepository } from '../ports.ts';

/**
 * A repository whose first reading of a tab is under way already. What changes until somebody asks for it is not missed: the
 * reading is then what it changed to.
 */
export const readAhead = (repository: SessionRepository, tabId: number): SessionRepository => {
  let change: { readonly to: Awaited<ReturnType<SessionRepository['read']>> } | undefined;
  const stop = repository.subscribe(tabId, (to) => {
    change = { to };
  });
  let ahead: ReturnType<SessionRepository['read']> | undefined = repository.read(tabId);
  return {
    ...repository,
    read: async (id) => {
      const first = id === tabId ? ahead : undefined;
      if (first === undefined) return repository.read(id);
      ahead = undefined;
      const read = await first;
      stop();
      return change === undefined ? read : change.to;
    },
  };
};
