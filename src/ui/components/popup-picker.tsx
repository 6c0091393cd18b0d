import { sessionTitle } from '../../core/session/session-title.ts';
import type { Session } from '../../core/session/sessions.ts';
import { printable } from '../printable.ts';
import { shortenMiddle } from '../shorten.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import './popup-picker.css';

const optionText = (session: Session): string => {
  const user = printable(shortenMiddle(sessionTitle(session, words), 40));
  return session.isNamed ? say('popup_signedIn', { user }) : user;
};

/** Chooses among several users; the one that the app uses comes first. */
export const PopupPicker = ({ store }: { readonly store: Store }) => {
  const sessions = store.sessions.value;
  if (sessions.length < 2) return null;
  return (
    <label class="popup-picker">
      <span class="soft">{say('popup_users', { number: sessions.length })}</span>
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
            {optionText(session)}
          </option>
        ))}
      </select>
    </label>
  );
};
