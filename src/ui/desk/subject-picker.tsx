import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import type { DeskState } from './desk-state.ts';

type Subject = ReadonlySignal<Store> & { readonly isPasted: Signal<boolean> };

/** The session that a tool works on: that of the tab, or what was pasted. */
export const useSubject = (state: DeskState): Subject => {
  const isPasted = useSignal(state.store.sessions.peek().length === 0);
  const subject = useComputed(() =>
    isPasted.value && state.pastedStore.sessions.value.length > 0 ? state.pastedStore : state.store,
  );
  return Object.assign(subject, { isPasted });
};

/** Asks which one, where both are there. */
export const SubjectPicker = ({
  state,
  subject,
}: {
  readonly state: DeskState;
  readonly subject: Subject;
}) =>
  state.pastedStore.sessions.value.length === 0 ? null : (
    <label class="desk-choice">
      <span class="soft">{say('desk_subject')}</span>
      <select
        value={subject.isPasted.value ? 'pasted' : 'tab'}
        onChange={(event) => {
          subject.isPasted.value = event.currentTarget.value === 'pasted';
        }}
      >
        <option value="tab">{say('desk_subjectTab')}</option>
        <option value="pasted">{say('desk_subjectPasted')}</option>
      </select>
    </label>
  );
