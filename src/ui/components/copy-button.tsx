import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { Icon } from './icon.tsx';
import './copy-button.css';

/** A small button that shows itself when its row is pointed at or the button has focus. */
export const CopyButton = ({
  store,
  text,
  what,
}: {
  readonly store: Store;
  readonly text: string;
  readonly what: string;
}) => (
  <button
    type="button"
    class="copy-button"
    aria-label={say('copy_button', { what })}
    title={say('copy_button', { what })}
    onClick={() => void store.copyText(text, what)}
  >
    <Icon name="copy" />
  </button>
);
