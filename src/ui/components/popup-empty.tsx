import type { PageState, TabSnapshot } from '../../core/session/model.ts';
import { say } from '../words.ts';
import { LazyAbsence } from './lazy-absence.tsx';
import type { PopupSites } from './popup-absence.tsx';
import './popup-empty.css';

const explain = (page: PageState): string => {
  if (page.state === 'unread') return say('popup_reading');
  if (page.state === 'unreadable')
    return say(page.failure.code === 'forbidden' ? 'page_forbidden' : 'popup_unreadable');
  return say(page.httpOnlyCookies?.state === 'read' ? 'sites_emptyRead' : 'sites_emptyUnread');
};

/** What the popup says when the page holds no token: what was looked at, what was found instead, and how to see more. */
export const PopupEmpty = ({
  snapshot,
  sites,
}: {
  readonly snapshot: TabSnapshot | undefined;
  readonly sites?: PopupSites | undefined;
}) => {
  const page = snapshot?.page ?? { state: 'unread' };
  if (snapshot?.isFull === true)
    return (
      <div class="popup-empty">
        <h1>{say('full_title')}</h1>
        <p class="soft">{say('full_advice')}</p>
      </div>
    );
  return (
    <div class="popup-empty">
      <h1>{say(page.state === 'read' ? 'popup_noneInPage' : 'popup_noneFound')}</h1>
      <p class="soft">{explain(page)}</p>
      {page.state === 'read' && page.httpOnlyCookies?.state === 'unavailable' && (
        <p class="warn">{say('sites_unread', { reason: page.httpOnlyCookies.reason })}</p>
      )}
      {page.state === 'read' && (
        <>
          <LazyAbsence page={page} asides={snapshot?.asides ?? []} sites={sites} />
          <h2>{say('sites_devtoolsTitle')}</h2>
          <ol>
            <li>{say('popup_stepOpen')}</li>
            <li>{say('popup_stepPanel')}</li>
            <li>{say('popup_stepSignIn')}</li>
          </ol>
        </>
      )}
    </div>
  );
};
