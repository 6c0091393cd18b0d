import type { Signal } from '@preact/signals';
import './checkbox.css';

/** A choice that is on or off, with its words. */
export const Checkbox = ({ on, label }: { readonly on: Signal<boolean>; readonly label: string }) => (
  <label class="checkbox">
    <input
      type="checkbox"
      checked={on.value}
      onChange={(event) => {
        on.value = event.currentTarget.checked;
      }}
    />
    {label}
  </label>
);
