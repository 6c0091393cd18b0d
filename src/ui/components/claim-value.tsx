import type { Json } from '../../core/json.ts';
import type { AccessTokenRecord, IdTokenRecord } from '../../core/session/model.ts';
import { describeMoment } from '../../core/token/lifetime.ts';
import { claimKind } from '../claim-kind.ts';
import { describeClock } from '../clock-text.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import { Chips } from './chips.tsx';
import { PageText } from './page-text.tsx';

/** The scope without which GetUser refuses an access token. */
const neededScope = 'aws.cognito.signin.user.admin';

/** A refreshed token is issued later than its user signed in; a minute is no refresh, in milliseconds. */
const refreshGap = 60_000;

const wasRefreshed = ({ claims }: AccessTokenRecord | IdTokenRecord): boolean => {
  const { authenticatedAt, issuedAt } = claims;
  return authenticatedAt !== undefined && issuedAt !== undefined && issuedAt - authenticatedAt > refreshGap;
};

export const ClaimValue = ({
  store,
  token,
  name,
  value,
}: {
  readonly store: Store;
  readonly token: AccessTokenRecord | IdTokenRecord;
  readonly name: string;
  readonly value: Json;
}) => {
  const now = store.serviceNow.value;
  const found = claimKind(name, value);
  switch (found.kind) {
    case 'time': {
      const moment = describeMoment(found.at, now, words);
      return (
        <span title={`${String(value)} · ${new Date(found.at).toISOString()}`}>
          {describeClock(found.at, now)}{' '}
          <span class="hint">
            {name === 'auth_time' && wasRefreshed(token) ? say('claims_refreshedSince', { moment }) : moment}
          </span>
        </span>
      );
    }
    case 'list': {
      const isScope = name === 'scope' && token.kind === 'access';
      const missing = isScope && !found.texts.includes(neededScope) ? { missing: neededScope } : {};
      return <Chips texts={found.texts} highlight={neededScope} {...missing} />;
    }
    case 'structure':
    case 'text':
      return (
        <div class="rows-value">
          <PageText text={found.text} />
        </div>
      );
  }
};
