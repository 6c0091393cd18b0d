import { describeMoment } from '../../core/token/lifetime.ts';
import type { LookupFailure } from '../../core/user/lookup-failure.ts';
import type { TextKey } from '../../core/words/words.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import { Ticking } from './ticking.tsx';

const outcomes = {
  refused: 'lookUp_refused',
  unreachable: 'lookUp_noAnswer',
  'timed-out': 'lookUp_noAnswer',
  'unreadable-reply': 'lookUp_failed',
  'not-cognito': 'lookUp_failed',
  'not-sent': 'lookUp_notSent',
} as const satisfies Record<LookupFailure['code'], TextKey>;

/** When Cognito was asked, and how long it took. */
export const LookUpAnswer = ({ store }: { readonly store: Store }) => {
  const lookup = store.lookup.value;
  if (lookup.state !== 'succeeded' && lookup.state !== 'failed') return null;
  const { startedAt, finishedAt } = lookup;
  const outcome = lookup.state === 'failed' ? outcomes[lookup.failure.code] : 'lookUp_answered';
  return (
    <span class="soft">
      {say(outcome, { milliseconds: finishedAt - startedAt })}{' '}
      <Ticking
        store={store}
        words={(now) =>
          finishedAt >= now - 1000 ? say('moment_justNow') : describeMoment(finishedAt, now, words)
        }
      />
    </span>
  );
};
