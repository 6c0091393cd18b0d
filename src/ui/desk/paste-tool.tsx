import { Views } from '../components/views.tsx';
import { SessionView } from '../session-view.tsx';
import type { DeskState } from './desk-state.ts';
import { PasteForm } from './paste-form.tsx';

/** What was pasted, inspected as what is captured: its tokens, and the conversation where it holds one. */
export const PasteTool = ({ state }: { readonly state: DeskState }) => {
  const store = state.pastedStore;
  const snapshot = store.snapshot.value;
  const hasTokens = snapshot !== undefined && snapshot.tokens.length + snapshot.asides.length > 0;
  const hasCalls = snapshot !== undefined && snapshot.calls.length > 0;
  return (
    <>
      <PasteForm state={state} />
      {hasCalls && <Views store={store} isShown isSaved />}
      {hasTokens && !hasCalls && <SessionView store={store} />}
    </>
  );
};
