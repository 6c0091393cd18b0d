import type { ComponentChildren } from 'preact';
import type { Store } from '../store.ts';
import { useLazy } from './use-lazy.ts';

/** What of the conversation failed last. What that means is fetched after the first picture, which shows `children` meanwhile. */
export const LazyFailure = (question: { readonly store: Store; readonly children?: ComponentChildren }) => {
  const part = useLazy(() => import('../conversation/failure-line.tsx'), true);
  if (part === undefined || part === 'failed') return <>{question.children}</>;
  return <part.FailureLine {...question} />;
};
