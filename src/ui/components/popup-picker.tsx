import { printable } from '../printable.ts';
import { shortenMiddle } from '../shorten.ts';
import type { Store } from '../store.ts';
import './popup-picker.css';

/** Chooses among several users; the one that the app uses comes first. */
export const PopupPicker = ({ store }: { readonly store: Store }) => {
  const sessions = store.sessions.value;
  if (sessions.length < 2) return null;
  return (
    <label class="popup-picker">
      <span class="soft">{sessions.length} users here</span>
      <select
        value={store.session.value?.key}
        onChange={(event) => {
          const session = sessions.find(({ key }) => key === event.currentTarget.value);
          const token = session?.access ?? session?.id ?? session?.refresh;
          if (session !== undefined && token !== undefined) store.selectToken(session, token);
        }}
      >
        {sessions.map((session) => (
          <option key={session.key} value={session.key}>
            {printable(shortenMiddle(session.title, 40))}
            {session.isNamed ? ' (signed in)' : ''}
          </option>
        ))}
      </select>
    </label>
  );
};
