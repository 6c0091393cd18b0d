import { SessionView } from '../session-view.tsx';
import type { DeskState } from './desk-state.ts';
import { PasteForm } from './paste-form.tsx';

/** A pasted token, inspected as a captured one is. */
export const PasteTool = ({ state }: { readonly state: DeskState }) => {
  const snapshot = state.pastedStore.snapshot.value;
  const isEmpty = snapshot === undefined || snapshot.tokens.length + snapshot.asides.length === 0;
  return (
    <>
      <PasteForm state={state} />
      {!isEmpty && <SessionView store={state.pastedStore} />}
    </>
  );
};
