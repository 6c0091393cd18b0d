import type { Store } from '../store.ts';
import { NotLoaded } from './not-loaded.tsx';
import { useLazy } from './use-lazy.ts';

/** The conversation, fetched when it is first opened. */
export const LazyConversation = (question: {
  readonly store: Store;
  readonly isShown: boolean;
  readonly isSaved: boolean;
}) => {
  const part = useLazy(() => import('../conversation/conversation-view.tsx'), question.isShown);
  if (part === 'failed') return question.isShown ? <NotLoaded /> : null;
  return part === undefined ? null : <part.ConversationView {...question} />;
};
