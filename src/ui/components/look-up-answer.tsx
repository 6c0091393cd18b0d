import { describeMoment } from '../../core/token/lifetime.ts';
import type { LookupFailure } from '../../core/user/lookup-failure.ts';
import type { Store } from '../store.ts';
import { Ticking } from './ticking.tsx';

const outcomes = {
  refused: 'refused',
  unreachable: 'got no answer',
  'timed-out': 'got no answer',
  'unreadable-reply': 'failed',
  'not-cognito': 'failed',
  'not-sent': 'was not sent',
} as const satisfies Record<LookupFailure['code'], string>;

/** When Cognito was asked, and how long it took. */
export const LookUpAnswer = ({ store }: { readonly store: Store }) => {
  const lookup = store.lookup.value;
  if (lookup.state !== 'succeeded' && lookup.state !== 'failed') return null;
  const { startedAt, finishedAt } = lookup;
  const outcome = lookup.state === 'failed' ? outcomes[lookup.failure.code] : 'answered';
  return (
    <span class="soft">
      GetUser {outcome} in {finishedAt - startedAt} ms,{' '}
      <Ticking
        store={store}
        words={(now) => (finishedAt >= now - 1000 ? 'just now' : describeMoment(finishedAt, now))}
      />
    </span>
  );
};
