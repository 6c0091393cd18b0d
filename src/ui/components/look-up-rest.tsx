import { describeDuration } from '../../core/token/lifetime.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { Ticking } from './ticking.tsx';
import './look-up-rest.css';

/** That look-ups rest since Cognito asked to slow down, and how much longer. A click in the meantime is told the same. */
export const LookUpRest = ({ store }: { readonly store: Store }) => {
  const until = store.restsUntil.value;
  if (until === undefined) return null;
  return (
    <p class="look-up-rest">
      {say('lookUp_rest')}{' '}
      <Ticking
        store={store}
        // A second that has begun is told as a whole one, so that the last words are not "0 s".
        words={(now) => describeDuration(until - now + 999)}
      />
    </p>
  );
};
