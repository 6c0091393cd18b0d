import type { PageState } from '../../core/session/model.ts';
import './popup-empty.css';

const explain = (page: PageState): string => {
  if (page.state === 'unread') return 'Reading the page…';
  if (page.state === 'unreadable')
    return page.failure.code === 'forbidden'
      ? 'The browser lets no extension read this page.'
      : 'The page could not be read. Reload it, and click the icon again.';
  return 'Its storage and its readable cookies hold none. An app may keep tokens in memory, in HttpOnly cookies or on a server.';
};

/** What the popup says when the page holds no token: what was looked at, and how to see more. */
export const PopupEmpty = ({ page }: { readonly page: PageState }) => (
  <div class="popup-empty">
    <h1>{page.state === 'read' ? 'No Cognito token found in this page' : 'No Cognito token found'}</h1>
    <p class="soft">{explain(page)}</p>
    {page.state === 'read' && (
      <ol>
        <li>Open DevTools on this tab (F12).</li>
        <li>Choose the panel “Cognito”.</li>
        <li>Sign in on the page, or reload it: requests are looked into as well.</li>
      </ol>
    )}
  </div>
);
