import type { PageNote } from '../page-notes.ts';
import { printable } from '../printable.ts';
import './page-notes.css';

/** Lines about what was and what was not looked into. */
export const PageNotes = ({ notes }: { readonly notes: readonly PageNote[] }) => {
  if (notes.length === 0) return null;
  return (
    <ul class="page-notes">
      {notes.map(({ tone, text }) => (
        <li key={text} class={tone}>
          {printable(text)}
        </li>
      ))}
    </ul>
  );
};
