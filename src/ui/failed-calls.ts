import { hasFailed } from '../core/conversation/call.ts';
import type { Store } from './store.ts';

/** How many calls of the conversation failed. */
export const failedCalls = ({ snapshot }: Pick<Store, 'snapshot'>): number =>
  snapshot.value?.calls.filter((entry) => entry.kind === 'call' && hasFailed(entry)).length ?? 0;
