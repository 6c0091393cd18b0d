import { worst } from '../../core/diagnosis/diagnose.ts';
import { severityWords } from '../../core/diagnosis/severity-words.ts';
import { knownUser } from '../../core/session/lookup-view.ts';
import type { Session } from '../../core/session/sessions.ts';
import { describeMoment } from '../../core/token/lifetime.ts';
import { describeMfa } from '../../core/user/mfa.ts';
import { mfaMethodWords } from '../../core/user/mfa-words.ts';
import { initialsOf } from '../initials.ts';
import { printable } from '../printable.ts';
import { shortenMiddle } from '../shorten.ts';
import type { Store } from '../store.ts';
import { describeVerdict, sessionLife } from '../verdict-view.ts';
import { say, words } from '../words.ts';
import { Chips } from './chips.tsx';
import { CodeText } from './code-text.tsx';
import { LifeBar } from './life-bar.tsx';
import { LifeWords } from './life-words.tsx';
import './popup-session.css';

const Chip = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? <span class="soft">{say('popup_unknown')}</span> : <Chips texts={[text]} />;

/** More would push the worst finding out of sight. */
const mostChips = 6;

/** The session in a few lines. */
export const PopupSession = ({ store, session }: { readonly store: Store; readonly session: Session }) => {
  const now = store.now.value;
  const serviceNow = store.serviceNow.value;
  const lookup = store.lookup.value;
  const diagnoses = store.diagnoses.value;
  const access = store.access.value;
  const verdict = describeVerdict({ now: serviceNow, session, access, lookup, diagnoses });
  const { tone, who, stance } = verdict;
  const groups = (session.access ?? session.id)?.claims.groups ?? [];
  const scopes = session.access?.claims.scopes ?? [];
  const user = knownUser(lookup);
  const methods = user === undefined ? undefined : describeMfa(user).methods;
  const page = store.snapshot.value?.page;
  const top = worst(diagnoses);
  return (
    <>
      <header class="popup-head">
        <span class={`popup-face popup-face-${tone}`} aria-hidden="true">
          {initialsOf(who.name)}
        </span>
        <div class="popup-who">
          <h1>{printable(shortenMiddle(who.name))}</h1>
          <div class="popup-others">
            {printable(who.others.map((name) => shortenMiddle(name)).join(' · '))}
          </div>
          {page?.state === 'read' && (
            <div class="popup-others">
              {say('popup_seenOn', {
                origin: printable(page.origin),
                moment: describeMoment(page.readAt, now, words),
              })}
            </div>
          )}
        </div>
      </header>
      <LifeBar life={sessionLife(session, access, serviceNow)} />
      <dl class="popup-facts">
        <dt>{say('popup_session')}</dt>
        <dd>
          {verdict.isPutAway && <div class="warn">{say('verdict_putAway')}</div>}
          <LifeWords store={store} session={session} />
          <div class={stance.tone === 'open' ? 'soft' : stance.tone}>{stance.words}</div>
        </dd>
        <dt>{say('popup_groups')}</dt>
        <dd>
          {groups.length === 0 ? (
            <span class="soft">{say('popup_noneInToken')}</span>
          ) : (
            <Chips texts={groups} most={mostChips} />
          )}
        </dd>
        <dt>{say('popup_scopes')}</dt>
        <dd>
          {scopes.length === 0 ? (
            <span class="soft">{say('popup_noneInToken')}</span>
          ) : (
            <Chips texts={scopes} most={mostChips} />
          )}
        </dd>
        <dt>{say('mfa_title')}</dt>
        <dd>
          {methods === undefined ? (
            <span class="soft">{say('popup_mfaUnknown')}</span>
          ) : (
            printable(methods.map(({ code }) => mfaMethodWords(code, words)).join(', ')) ||
            say('popup_mfaNone')
          )}
        </dd>
        <dt>{say('popup_appClient')}</dt>
        <dd>
          <Chip text={session.clientId} />
        </dd>
        <dt>{say('popup_pool')}</dt>
        <dd>
          <Chip text={session.poolId} />
        </dd>
      </dl>
      {top !== undefined && (
        <div class={`popup-note popup-note-${top.severity}`}>
          <b>{say('popup_finding', { severity: severityWords(top.severity, words), title: top.title })}</b>
          <div>
            <CodeText text={top.reason} />
          </div>
          <div>
            <b>{say('popup_doThis')}</b> <CodeText text={top.tester} />
          </div>
        </div>
      )}
    </>
  );
};
