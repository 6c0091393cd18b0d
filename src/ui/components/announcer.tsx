import type { Store } from '../store.ts';
import './announcer.css';

/** What was just done, such as "Copied": read out politely, and shown for a moment. */
export const Announcer = ({ store }: { readonly store: Store }) => (
  <div class="announcer" aria-live="polite">
    {store.announcement.value !== '' && <span class="announcer-text">{store.announcement.value}</span>}
  </div>
);
