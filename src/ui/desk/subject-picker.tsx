import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import type { DeskState } from './desk-state.ts';
import { holdsAnything } from './holds-anything.ts';

type Subject = ReadonlySignal<Store> & { readonly isPasted: Signal<boolean> };

/** The session that a tool works on: that of the tab, or what was pasted or is in a file. */
export const useSubject = (state: DeskState): Subject => {
  const isPasted = useSignal(state.store.sessions.peek().length === 0);
  const subject = useComputed(() =>
    isPasted.value && holdsAnything(state.pastedStore) ? state.pastedStore : state.store,
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
  !holdsAnything(state.pastedStore) ? null : (
    <label class="desk-choice">
      <span class="soft">{say('desk_subject')}</span>
      <select
        value={subject.isPasted.value ? 'pasted' : 'tab'}
        onChange={(event) => {
          subject.isPasted.value = event.currentTarget.value === 'pasted';
        }}
      >
        <option value="tab">{say('desk_subjectTab')}</option>
        <option value="pasted">
          {state.file.value === undefined
            ? say('desk_subjectPasted')
            : say('desk_subjectFile', { name: printable(state.file.value.name) })}
        </option>
      </select>
    </label>
  );
