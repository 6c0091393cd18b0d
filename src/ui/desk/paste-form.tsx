import { useSignal } from '@preact/signals';
import { count, say, words } from '../words.ts';
import { closeFile, type DeskState, showFile } from './desk-state.ts';
import { harOutcomeText } from './har-words.ts';
import { holdsAnything } from './holds-anything.ts';
import type { PasteOutcome } from './pasted-session.ts';

const outcomeText = (outcome: PasteOutcome): string => {
  switch (outcome.kind) {
    case 'read':
      return outcome.asides === 0
        ? count('paste_found', outcome.tokens)
        : say('paste_foundAndAside', {
            found: count('paste_found', outcome.tokens),
            aside: count('paste_aside', outcome.asides),
          });
    case 'har':
      return harOutcomeText(outcome);
    case 'nothing':
      return say('paste_nothing');
    case 'too-long':
      return say('paste_tooLong', {
        length: outcome.length.toLocaleString(words.language),
        maximum: outcome.maximum.toLocaleString(words.language),
      });
  }
};

/** Looks into what a person pastes. The text is gone from the field as soon as it was read. */
export const PasteForm = ({ state }: { readonly state: DeskState }) => {
  const { draft, pasted } = state;
  const outcome = useSignal<PasteOutcome | undefined>(undefined);
  const inspect = async () => {
    if (draft.value.trim() === '') return;
    const result = await pasted.inspect(draft.value);
    outcome.value = result;
    if (result.kind === 'read' || result.kind === 'har') draft.value = '';
    if (result.kind === 'har') showFile(state, say('har_pastedName'), result);
  };
  return (
    <form
      class="paste-form"
      onSubmit={(event) => {
        event.preventDefault();
        void inspect();
      }}
    >
      <label class="paste-label">
        <span>{say('paste_explain')}</span>
        <textarea
          rows={4}
          spellcheck={false}
          autocomplete="off"
          value={draft.value}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="desk-line">
        <button type="submit" class="desk-button desk-button-main">
          {say('paste_inspect')}
        </button>
        {holdsAnything(state.pastedStore) && (
          <button
            type="button"
            class="desk-button"
            onClick={() => {
              outcome.value = undefined;
              void closeFile(state);
            }}
          >
            {say('paste_forget')}
          </button>
        )}
        <span role="status">{outcome.value !== undefined && outcomeText(outcome.value)}</span>
      </div>
    </form>
  );
};
