import type { PageState } from '../../core/session/model.ts';
import { say } from '../words.ts';
import './popup-empty.css';

const explain = (page: PageState): string => {
  if (page.state === 'unread') return say('popup_reading');
  if (page.state === 'unreadable')
    return say(page.failure.code === 'forbidden' ? 'page_forbidden' : 'popup_unreadable');
  return say('popup_none');
};

/** What the popup says when the page holds no token: what was looked at, and how to see more. */
export const PopupEmpty = ({ page }: { readonly page: PageState }) => (
  <div class="popup-empty">
    <h1>{say(page.state === 'read' ? 'popup_noneInPage' : 'popup_noneFound')}</h1>
    <p class="soft">{explain(page)}</p>
    {page.state === 'read' && (
      <ol>
        <li>{say('popup_stepOpen')}</li>
        <li>{say('popup_stepPanel')}</li>
        <li>{say('popup_stepSignIn')}</li>
      </ol>
    )}
  </div>
);
