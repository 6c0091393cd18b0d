import type { LiveUser } from '../../core/user/get-user-reply.ts';
import { describeMfa } from '../../core/user/mfa.ts';
import { pointedClass } from '../is-pointed.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import './mfa-section.css';

/** The user's second factors, which no token tells. */
export const MfaSection = ({
  store,
  user,
}: {
  readonly store: Store;
  readonly user: LiveUser | undefined;
}) => {
  const view = user === undefined ? undefined : describeMfa(user);
  return (
    <section class={`mfa ${pointedClass(store, 'mfa') ?? ''}`} aria-label="MFA">
      <h3>MFA</h3>
      {view === undefined ? (
        <p class="mfa-line soft">Only GetUser knows.</p>
      ) : (
        <>
          <ul>
            {view.methods.map(({ code, label, isPreferred, isKnown }) => (
              <li class="mfa-line" key={code}>
                <span class="mfa-star" aria-hidden="true">
                  {isPreferred && '★'}
                </span>
                {isKnown && <span>{label}</span>}
                <span class="mfa-code">{printable(code)}</span>
                <span class="hint">
                  {isPreferred ? 'preferred' : 'enabled'}
                  {!isKnown && ', a method not known here'}
                </span>
              </li>
            ))}
            {view.legacy.map(({ label, text }) => (
              <li class="mfa-line">
                <span class="mfa-star" />
                <span class="mfa-code">{printable(label)}</span>
                <span class="warn" title={text}>
                  no longer supported
                </span>
              </li>
            ))}
          </ul>
          <p class="mfa-line soft">{printable(view.summary)}</p>
        </>
      )}
    </section>
  );
};
