import { useSignal } from '@preact/signals';
import { printableParts } from '../printable.ts';
import { count, say } from '../words.ts';
import './page-text.css';

/** Longer texts are shown by their beginning at first, in characters. */
const clampAbove = 2000;
const clampTo = 500;

/** Text that a page, a token or a server wrote: never markup, its direction kept to itself, hidden characters named. */
export const PageText = ({ text }: { readonly text: string }) => {
  const isOpen = useSignal(false);
  const isClamped = text.length > clampAbove && !isOpen.value;
  const shown = isClamped ? text.slice(0, clampTo) : text;
  return (
    <>
      <bdi class="page-text">
        {printableParts(shown).map((part) =>
          part.isMark ? <span class="page-text-mark">{part.text}</span> : part.text,
        )}
        {isClamped && '…'}
      </bdi>
      {text.length > clampAbove && (
        <button
          type="button"
          class="page-text-more"
          aria-expanded={!isClamped}
          onClick={() => {
            isOpen.value = isClamped;
          }}
        >
          {isClamped
            ? say('pageText_showAll', { characters: count('count_characters', text.length) })
            : say('pageText_showLess')}
        </button>
      )}
    </>
  );
};
