import { worst } from '../../core/diagnosis/diagnose.ts';
import { knownUser } from '../../core/session/lookup-view.ts';
import type { Session } from '../../core/session/sessions.ts';
import { describeMoment } from '../../core/token/lifetime.ts';
import { describeMfa } from '../../core/user/mfa.ts';
import { initialsOf } from '../initials.ts';
import { printable } from '../printable.ts';
import { shortenMiddle } from '../shorten.ts';
import type { Store } from '../store.ts';
import { describeVerdict, sessionLife } from '../verdict-view.ts';
import { Chips } from './chips.tsx';
import { CodeText } from './code-text.tsx';
import { LifeBar } from './life-bar.tsx';
import { LifeWords } from './life-words.tsx';
import './popup-session.css';

const Chip = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? <span class="soft">unknown</span> : <Chips texts={[text]} />;

/** The session in a few lines. */
export const PopupSession = ({ store, session }: { readonly store: Store; readonly session: Session }) => {
  const now = store.now.value;
  const serviceNow = store.serviceNow.value;
  const lookup = store.lookup.value;
  const diagnoses = store.diagnoses.value;
  const access = store.access.value;
  const { tone, who, stance } = describeVerdict({ now: serviceNow, session, access, lookup, diagnoses });
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
              on {printable(page.origin)}, seen {describeMoment(page.readAt, now)}
            </div>
          )}
        </div>
      </header>
      <LifeBar life={sessionLife(session, access, serviceNow)} />
      <dl class="popup-facts">
        <dt>Session</dt>
        <dd>
          <LifeWords store={store} session={session} />
          <div class={stance.tone === 'open' ? 'soft' : stance.tone}>{stance.words}</div>
        </dd>
        <dt>Groups</dt>
        <dd>
          {groups.length === 0 ? <span class="soft">none in the token</span> : <Chips texts={groups} />}
        </dd>
        <dt>Scopes</dt>
        <dd>
          {scopes.length === 0 ? <span class="soft">none in the token</span> : <Chips texts={scopes} />}
        </dd>
        <dt>MFA</dt>
        <dd>
          {methods === undefined ? (
            <span class="soft">only GetUser knows</span>
          ) : (
            printable(methods.map(({ label }) => label).join(', ')) || 'no method is set'
          )}
        </dd>
        <dt>App client</dt>
        <dd>
          <Chip text={session.clientId} />
        </dd>
        <dt>Pool</dt>
        <dd>
          <Chip text={session.poolId} />
        </dd>
      </dl>
      {top !== undefined && (
        <div class={`popup-note popup-note-${top.severity}`}>
          <b>
            {top.severity}: {top.title}
          </b>
          <div>
            <CodeText text={top.reason} />
          </div>
          <div>
            <b>Do this:</b> <CodeText text={top.tester} />
          </div>
        </div>
      )}
    </>
  );
};
