import { useMemo } from 'preact/hooks';
import type { Store } from '../store.ts';
import { Conversation } from './conversation.tsx';
import type { ConversationSource } from './conversation-source.ts';

/** The conversation of a store, beside the view of its sessions, to which its tokens lead. */
export const ConversationView = ({
  store,
  isShown,
  isSaved,
}: {
  readonly store: Store;
  readonly isShown: boolean;
  readonly isSaved: boolean;
}) => {
  const source = useMemo<ConversationSource>(
    () => ({
      store,
      isSaved,
      showToken: (session, token) => {
        store.selectToken(session, token);
        store.view.value = 'session';
      },
    }),
    [store, isSaved],
  );
  return <Conversation source={source} isShown={isShown} />;
};
