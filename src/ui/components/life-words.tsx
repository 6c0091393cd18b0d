import type { Session } from '../../core/session/sessions.ts';
import { describeDuration, lifetimeAt } from '../../core/token/lifetime.ts';
import { describeClock } from '../clock-text.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { Ticking } from './ticking.tsx';

/** Whether the token lives by this computer's clock; what Cognito thinks of it is another matter. */
export const LifeWords = ({ store, session }: { readonly store: Store; readonly session: Session }) => {
  const now = store.serviceNow.value;
  const dated = store.access.value ?? session.id;
  const life = lifetimeAt(now, dated?.claims ?? {});
  const expiresAt = dated?.claims.expiresAt;
  if (life.state === 'unknown' || expiresAt === undefined) return <span>{say('life_unknown')}</span>;
  if (life.state === 'live')
    return (
      <>
        <span class="visually-hidden">{say('life_liveUntil', { time: describeClock(expiresAt, now) })}</span>
        <Ticking
          store={store}
          isOfService
          words={(at) => say('life_liveFor', { time: describeDuration(expiresAt - at) })}
        />
      </>
    );
  return (
    <b class="bad">
      <span class="visually-hidden">{say('life_expiredAt', { time: describeClock(expiresAt, now) })}</span>
      <Ticking
        store={store}
        isOfService
        words={(at) => say('life_expired', { time: describeDuration(at - expiresAt) })}
      />
    </b>
  );
};
