import { replyTargets } from './reply-targets.ts';
import type { Target } from './target.ts';
import { tokenTargets } from './token-targets.ts';

/** Every reader of data from outside. */
export const targets: readonly Target[] = [...tokenTargets, ...replyTargets];
