import type { LiveUser } from '../../core/user/get-user-reply.ts';
import { describeMfa, type MfaMethod } from '../../core/user/mfa.ts';
import { isKnownMethod, legacyMfaWords, mfaMethodWords, mfaSummary } from '../../core/user/mfa-words.ts';
import { pointedClass } from '../is-pointed.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import './mfa-section.css';

const stateWords = ({ code, isPreferred }: MfaMethod): string => {
  if (isKnownMethod(code)) return say(isPreferred ? 'mfa_preferred' : 'mfa_enabled');
  return say(isPreferred ? 'mfa_preferredUnknown' : 'mfa_enabledUnknown');
};

const MethodLine = ({ method }: { readonly method: MfaMethod }) => (
  <li class="mfa-line">
    <span class="mfa-star" aria-hidden="true">
      {method.isPreferred && '★'}
    </span>
    {isKnownMethod(method.code) && <span>{mfaMethodWords(method.code, words)}</span>}
    <span class="mfa-code">{printable(method.code)}</span>
    <span class="hint">{stateWords(method)}</span>
  </li>
);

const Methods = ({ user }: { readonly user: LiveUser }) => {
  const view = describeMfa(user);
  return (
    <>
      <ul>
        {view.methods.map((method) => (
          <MethodLine key={method.code} method={method} />
        ))}
        {legacyMfaWords(user, words).map((label) => (
          <li class="mfa-line">
            <span class="mfa-star" />
            <span class="mfa-code">{printable(label)}</span>
            <span class="warn" title={say('mfa_legacyExplain')}>
              {say('mfa_noLongerSupported')}
            </span>
          </li>
        ))}
      </ul>
      <p class="mfa-line soft">{printable(mfaSummary(view, words))}</p>
    </>
  );
};

/** The user's second factors, which no token tells. */
export const MfaSection = ({
  store,
  user,
}: {
  readonly store: Store;
  readonly user: LiveUser | undefined;
}) => (
  <section class={`mfa ${pointedClass(store, 'mfa') ?? ''}`} aria-label={say('mfa_title')}>
    <h3>{say('mfa_title')}</h3>
    {user === undefined ? <p class="mfa-line soft">{say('mfa_onlyGetUser')}</p> : <Methods user={user} />}
  </section>
);
