import { useSignal } from '@preact/signals';
import { printable } from '../printable.ts';
import { say } from '../words.ts';
import './chips.css';

/** Short texts of one kind, side by side. The highlighted one is what the reader looks for. More than `most` are shown on demand. */
export const Chips = ({
  texts,
  highlight,
  missing,
  most = 30,
}: {
  readonly texts: readonly string[];
  readonly highlight?: string;
  readonly missing?: string;
  readonly most?: number;
}) => {
  const isOpen = useSignal(false);
  const shown = isOpen.value ? texts : texts.slice(0, most);
  return (
    <span class="chips">
      {shown.map((text) => (
        <span class={text === highlight ? 'chip chip-needed' : 'chip'}>{printable(text)}</span>
      ))}
      {missing !== undefined && (
        <span class="chip chip-missing">{say('chips_missing', { name: missing })}</span>
      )}
      {shown.length < texts.length && (
        <button
          type="button"
          class="chips-more"
          onClick={() => {
            isOpen.value = true;
          }}
        >
          {say('chips_showAll', { number: texts.length })}
        </button>
      )}
    </span>
  );
};
