import { count } from '../count.ts';
import { notesOnPage, notesOnTraffic } from '../page-notes.ts';
import type { Store } from '../store.ts';
import { PageNotes } from './page-notes.tsx';
import { Region } from './region.tsx';
import { SessionBlock } from './session-block.tsx';
import { SetAside } from './set-aside.tsx';

const Nothing = ({ store }: { readonly store: Store }) => {
  if (store.sessions.value.length > 0)
    return <p class="region-note">No session has this in its user, client, claims or places.</p>;
  return (
    <div class="region-note">
      <p>
        Nothing found {store.snapshot.value?.page.state === 'read' && 'in the storage of this page, nor '}in
        its requests.
      </p>
      <p>
        Looked for access, ID and refresh tokens of Cognito in localStorage, sessionStorage, cookies, frames,
        addresses, request headers and bodies, and replies. “Deep scan” looks into IndexedDB too.
      </p>
    </div>
  );
};

/** A choice made by hand stays, whatever arrives; this is the way back. */
const FollowNewest = ({ store }: { readonly store: Store }) => (
  <p class="region-note">
    You chose this token, and it stays.{' '}
    <button type="button" onClick={() => store.followNewest()}>
      Follow the newest
    </button>
  </p>
);

export const TokensRegion = ({ store }: { readonly store: Store }) => {
  const snapshot = store.snapshot.value;
  const visible = store.visibleSessions.value;
  const total = snapshot?.tokens.length ?? 0;
  const sessions = store.sessions.value.length;
  return (
    <Region name="Tokens" hint={total > 0 && `${total} in ${count(sessions, 'session')}`}>
      {snapshot !== undefined && <PageNotes notes={notesOnPage(snapshot.page)} />}
      {store.isPinned.value && <FollowNewest store={store} />}
      {visible.length === 0 && store.isLoaded.value && <Nothing store={store} />}
      <ul>
        {visible.map((session) => (
          <SessionBlock key={session.key} store={store} session={session} />
        ))}
      </ul>
      {snapshot !== undefined && snapshot.tokensDropped > 0 && (
        <p class="region-note">{count(snapshot.tokensDropped, 'older token')} let go to save memory.</p>
      )}
      {snapshot !== undefined && <SetAside snapshot={snapshot} />}
      {snapshot !== undefined && <PageNotes notes={notesOnTraffic(snapshot.skipped)} />}
    </Region>
  );
};
