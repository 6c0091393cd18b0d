import type { Session } from '../../core/session/sessions.ts';
import { printable } from '../printable.ts';
import { shortenMiddle } from '../shorten.ts';
import type { Store } from '../store.ts';
import { describeVerdict, sessionLife } from '../verdict-view.ts';
import { say } from '../words.ts';
import { LifeBar } from './life-bar.tsx';
import { LifeWords } from './life-words.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

export const SessionVerdictText = ({
  store,
  session,
}: {
  readonly store: Store;
  readonly session: Session;
}) => {
  const now = store.serviceNow.value;
  const lookup = store.lookup.value;
  const access = store.access.value;
  const verdict = describeVerdict({ now, session, access, lookup, diagnoses: store.diagnoses.value });
  const { tone, who, stance, trouble } = verdict;
  const isDated = session.access !== undefined || session.id !== undefined;
  return (
    <>
      <VerdictIcon tone={tone} isBusy={lookup.state === 'running'} />
      <div class="verdict-text">
        <div class="verdict-who">
          <bdi>{printable(shortenMiddle(who.name))}</bdi>{' '}
          <span class="verdict-others">
            <bdi>{printable(who.others.map((name) => shortenMiddle(name)).join(' · '))}</bdi>
          </span>{' '}
          {session.poolId !== undefined && (
            <span class="verdict-pool">
              {say('verdict_pool')} <code>{printable(session.poolId)}</code>
            </span>
          )}
        </div>
        <div class="verdict-line">
          <LifeBar life={sessionLife(session, access, now)} />
          {verdict.isPutAway && (
            <>
              <b class="warn">{say('verdict_putAway')}</b>
              {' · '}
            </>
          )}
          {isDated && (
            <>
              <LifeWords store={store} session={session} />
              {' · '}
            </>
          )}
          <span class={`verdict-stance ${stance.tone}`}>{stance.words}</span>
          {trouble !== undefined && (
            <>
              {trouble.isRefusal ? ': ' : ' · '}
              <b class={trouble.tone}>{trouble.title}</b>
            </>
          )}
          {verdict.others !== undefined &&
            (trouble === undefined ? ` · ${verdict.others}` : ` ${verdict.others}`)}
        </div>
      </div>
    </>
  );
};
