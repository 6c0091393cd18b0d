import { describeMoment } from '../../core/token/lifetime.ts';
import type { Store } from '../store.ts';
import { Ticking } from './ticking.tsx';

const outcome = { refused: 'refused', other: 'got no answer' } as const;

/** When Cognito was asked, and how long it took. */
export const LookUpAnswer = ({ store }: { readonly store: Store }) => {
  const lookup = store.lookup.value;
  if (lookup.state !== 'succeeded' && lookup.state !== 'failed') return null;
  const { startedAt, finishedAt } = lookup;
  const failed =
    lookup.state === 'failed' && (lookup.failure.code === 'refused' ? outcome.refused : outcome.other);
  return (
    <span class="soft">
      GetUser {failed || 'answered'} in {finishedAt - startedAt} ms,{' '}
      <Ticking
        store={store}
        words={(now) => (finishedAt >= now - 1000 ? 'just now' : describeMoment(finishedAt, now))}
      />
    </span>
  );
};
