import { LazyConversation } from '../components/lazy-conversation.tsx';
import { Views } from '../components/views.tsx';
import { printable } from '../printable.ts';
import { SessionView } from '../session-view.tsx';
import { say } from '../words.ts';
import { closeFile, type DeskState } from './desk-state.ts';
import { harOutcomeText } from './har-words.ts';
import { OpenHar } from './open-har.tsx';
import { PasteForm } from './paste-form.tsx';

/** Says that what is shown is of a file, and of no page. */
const OpenedFile = ({ state }: { readonly state: DeskState }) => {
  const file = state.file.value;
  return (
    <>
      <div class="desk-line">
        {file !== undefined && (
          <>
            <b role="status">{say('har_opened', { name: printable(file.name) })}</b>
            <button type="button" class="desk-button" onClick={() => void closeFile(state)}>
              {say('har_close')}
            </button>
            <span class="grow" />
          </>
        )}
        <OpenHar state={state} />
      </div>
      {file !== undefined && <p class="desk-note">{harOutcomeText(file.outcome)}</p>}
    </>
  );
};

/** What was pasted or is in a file, inspected as what is captured: its tokens, and the conversation where it holds one. */
export const PasteTool = ({ state }: { readonly state: DeskState }) => {
  const store = state.pastedStore;
  const snapshot = store.snapshot.value;
  const hasTokens = snapshot !== undefined && snapshot.tokens.length + snapshot.asides.length > 0;
  const hasCalls = snapshot !== undefined && snapshot.calls.length > 0;
  return (
    <>
      {state.file.value === undefined && <PasteForm state={state} />}
      <OpenedFile state={state} />
      {hasCalls && hasTokens && <Views store={store} isShown isSaved />}
      {hasCalls && !hasTokens && (
        <div class="panel-view">
          <LazyConversation store={store} isShown isSaved />
        </div>
      )}
      {hasTokens && !hasCalls && <SessionView store={store} />}
    </>
  );
};
