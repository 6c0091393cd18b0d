import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ConversationSource } from '../conversation/conversation-source.ts';
import type { PanelView } from '../panel-view.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';

type ConversationComponent = typeof import('../conversation/conversation.tsx').Conversation;

/** The conversation, fetched when it is first opened. */
export const LazyConversation = ({
  store,
  view,
  isShown,
}: {
  readonly store: Store;
  readonly view: Signal<PanelView>;
  readonly isShown: boolean;
}) => {
  const loaded = useSignal<{ readonly Conversation: ConversationComponent } | undefined>(undefined);
  const hasFailed = useSignal(false);
  const source = useMemo<ConversationSource>(
    () => ({
      store,
      isSaved: false,
      showToken: (session, token) => {
        store.selectToken(session, token);
        view.value = 'session';
      },
    }),
    [store, view],
  );
  useEffect(() => {
    if (!isShown) return;
    import('../conversation/conversation.tsx').then(
      ({ Conversation }) => {
        loaded.value = { Conversation };
      },
      () => {
        hasFailed.value = true;
      },
    );
  }, [isShown, loaded, hasFailed]);
  if (hasFailed.value && isShown) return <p class="region-note">{say('desk_notLoaded')}</p>;
  const Conversation = loaded.value?.Conversation;
  return Conversation === undefined ? null : <Conversation source={source} isShown={isShown} />;
};
