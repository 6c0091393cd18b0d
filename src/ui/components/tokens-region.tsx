import { notesOnPage, notesOnTraffic } from '../page-notes.ts';
import type { Store } from '../store.ts';
import { count, say } from '../words.ts';
import { PageNotes } from './page-notes.tsx';
import { Region } from './region.tsx';
import { SessionBlock } from './session-block.tsx';
import { SetAside } from './set-aside.tsx';

const Nothing = ({ store }: { readonly store: Store }) => {
  if (store.sessions.value.length > 0) return <p class="region-note">{say('tokens_noMatch')}</p>;
  return (
    <div class="region-note">
      <p>{say(store.snapshot.value?.page.state === 'read' ? 'tokens_nothingRead' : 'tokens_nothing')}</p>
      <p>{say('tokens_lookedFor')}</p>
    </div>
  );
};

/** A choice made by hand stays, whatever arrives; this is the way back. */
const FollowNewest = ({ store }: { readonly store: Store }) => (
  <p class="region-note">
    {say('tokens_pinned')}{' '}
    <button type="button" onClick={() => store.followNewest()}>
      {say('tokens_followNewest')}
    </button>
  </p>
);

export const TokensRegion = ({ store }: { readonly store: Store }) => {
  const snapshot = store.snapshot.value;
  const visible = store.visibleSessions.value;
  const total = snapshot?.tokens.length ?? 0;
  const sessions = store.sessions.value.length;
  return (
    <Region
      column="tokens"
      name={say('tokens_region')}
      hint={total > 0 && say('tokens_hint', { number: total, sessions: count('count_sessions', sessions) })}
    >
      {snapshot !== undefined && store.hasPage && <PageNotes notes={notesOnPage(snapshot.page)} />}
      {store.isPinned.value && <FollowNewest store={store} />}
      {visible.length === 0 && store.isLoaded.value && <Nothing store={store} />}
      <ul>
        {visible.map((session) => (
          <SessionBlock key={session.key} store={store} session={session} isAlone={sessions === 1} />
        ))}
      </ul>
      {snapshot !== undefined && snapshot.tokensDropped > 0 && (
        <p class="region-note">{count('tokens_dropped', snapshot.tokensDropped)}</p>
      )}
      {snapshot?.isFull === true && (
        <p class="region-note warn">
          {say('full_title')} {say('full_advice')}
        </p>
      )}
      {snapshot !== undefined && <SetAside snapshot={snapshot} />}
      {snapshot !== undefined && store.hasPage && <PageNotes notes={notesOnTraffic(snapshot.skipped)} />}
    </Region>
  );
};
