import { count } from '../count.ts';
import type { Store } from '../store.ts';
import { PageNotes } from './page-notes.tsx';
import { Region } from './region.tsx';
import { SessionBlock } from './session-block.tsx';
import { SetAside } from './set-aside.tsx';

const Nothing = ({ store }: { readonly store: Store }) => {
  if (store.sessions.value.length > 0)
    return <p class="region-note">No session has these words in its user, claims or places.</p>;
  return (
    <div class="region-note">
      <p>
        Nothing found {store.snapshot.value?.page.state === 'read' && 'in the storage of this page, nor '}in
        its requests.
      </p>
      <p>
        Looked for access, ID and refresh tokens of Cognito in localStorage, sessionStorage, cookies, request
        headers and bodies, and replies.
      </p>
    </div>
  );
};

export const TokensRegion = ({ store }: { readonly store: Store }) => {
  const snapshot = store.snapshot.value;
  const visible = store.visibleSessions.value;
  const total = snapshot?.tokens.length ?? 0;
  const sessions = store.sessions.value.length;
  return (
    <Region name="Tokens" hint={total > 0 && `${total} in ${count(sessions, 'session')}`}>
      {snapshot !== undefined && <PageNotes page={snapshot.page} />}
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
    </Region>
  );
};
