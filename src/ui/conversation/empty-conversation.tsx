import { say } from '../words.ts';
import type { ConversationSource } from './conversation-source.ts';

/** What would be here, and how to make it appear. */
export const EmptyConversation = ({ source }: { readonly source: ConversationSource }) => {
  if (source.isSaved) return <p class="region-note">{say('conversation_emptySaved')}</p>;
  const isRecording = source.store.snapshot.value?.recording !== false;
  return (
    <div class="region-note conversation-empty">
      <h3>{say('conversation_empty')}</h3>
      <p>{say('conversation_emptyWhat')}</p>
      <p>
        <b>{say(isRecording ? 'conversation_emptyRecording' : 'conversation_emptyPaused')}</b>
      </p>
      <p>{say('conversation_kept')}</p>
    </div>
  );
};
