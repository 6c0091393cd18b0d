import type { PageState } from '../../core/session/model.ts';
import './popup-empty.css';

/** The popup shows what DevTools saw; when that is nothing, it says how to begin. */
export const PopupEmpty = ({ page }: { readonly page: PageState | undefined }) => (
  <div class="popup-empty">
    <h1>{page === undefined ? 'Nothing was recorded on this tab' : 'No Cognito token found yet'}</h1>
    {page === undefined ? (
      <ol>
        <li>Open DevTools on this tab (F12).</li>
        <li>Choose the panel “Cognito”.</li>
        <li>Sign in on the page, or reload it.</li>
      </ol>
    ) : (
      <p class="soft">Sign in on the page, or open DevTools → Cognito to see what was looked at.</p>
    )}
  </div>
);
