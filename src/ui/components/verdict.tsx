import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { describeAbsence } from '../absence-view.ts';
import { failedCalls } from '../failed-calls.ts';
import type { Store } from '../store.ts';
import { sessionLife } from '../verdict-view.ts';
import { count, say } from '../words.ts';
import { LazyFailure } from './lazy-failure.tsx';
import { LookUpAnswer } from './look-up-answer.tsx';
import { LookUpButton } from './look-up-button.tsx';
import { LookUpRest } from './look-up-rest.tsx';
import { SessionVerdictText } from './session-verdict-text.tsx';
import { VerdictIcon } from './verdict-icon.tsx';
import './verdict.css';

const Absence = ({ store }: { readonly store: Store }) => {
  const { tone, title, advice } = describeAbsence(
    store.snapshot.value?.page,
    store.snapshot.value?.recording !== false,
    store.snapshot.value?.asides.some(({ reason }) => reason === 'hidden-by-service-worker') ?? false,
    store.snapshot.value?.isFull === true,
  );
  const asides = store.snapshot.value?.asides.length ?? 0;
  return (
    <>
      <VerdictIcon tone={tone} />
      <div class="verdict-text">
        <div class="verdict-who">{title}</div>
        <div class="soft">
          {advice}
          {asides > 0 && ` ${count('absence_setAside', asides)}`}
        </div>
      </div>
    </>
  );
};

/** Whether calls failed and no session lives, so that a failure may be why. */
const asksForFailure = (store: Store): boolean => {
  const { session, access, serviceNow } = store;
  const current = session.value;
  const isLive =
    current !== undefined &&
    !current.isPutAway &&
    sessionLife(current, access.value, serviceNow.value).state !== 'expired';
  return !isLive && failedCalls(store) > 0;
};

/** Who is signed in, whether the session lives, and what Cognito says: the first thing to read. */
export const Verdict = ({
  store,
  wantsAutomatic,
}: {
  readonly store: Store;
  readonly wantsAutomatic: boolean;
}) => {
  const session = store.session.value;
  const hasFailure = useMemo(() => computed(() => asksForFailure(store)), [store]).value;
  const absence = <Absence store={store} />;
  return (
    <div class="verdict">
      <div class="verdict-status" role="status" aria-live="polite" aria-label={say('verdict_label')}>
        {!store.isLoaded.value ? null : session === undefined ? (
          hasFailure ? (
            <LazyFailure store={store}>{absence}</LazyFailure>
          ) : (
            absence
          )
        ) : (
          <>
            <SessionVerdictText store={store} session={session} />
            {hasFailure && <LazyFailure store={store} />}
          </>
        )}
      </div>
      {session !== undefined && (
        <div class="verdict-tools">
          <LookUpAnswer store={store} />
          <LookUpRest store={store} />
          <LookUpButton store={store} wantsAutomatic={wantsAutomatic} />
        </div>
      )}
    </div>
  );
};
