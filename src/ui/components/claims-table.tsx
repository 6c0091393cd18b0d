import type { AccessTokenRecord, IdTokenRecord } from '../../core/session/model.ts';
import { claimText } from '../claim-kind.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { ClaimValue } from './claim-value.tsx';
import { CopyButton } from './copy-button.tsx';
import { PageText } from './page-text.tsx';
import './rows.css';

const headerRows = ({ header }: AccessTokenRecord | IdTokenRecord) =>
  [
    { name: 'alg', value: header.alg },
    { name: 'kid', value: header.kid },
  ].filter(({ value }) => value !== undefined && value !== '');

/** Every claim of a token in the token's own order, and then its header. */
export const ClaimsTable = ({
  store,
  token,
}: {
  readonly store: Store;
  readonly token: AccessTokenRecord | IdTokenRecord;
}) => {
  const hasScope = token.claims.entries.some(({ name }) => name === 'scope');
  const missing = token.kind === 'access' && !hasScope ? [{ name: 'scope', value: '' }] : [];
  return (
    <table class="rows">
      <tbody>
        {[...token.claims.entries, ...missing].map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{printable(name)}</bdi>
            </th>
            <td>
              <ClaimValue store={store} token={token} name={name} value={value} />
              <CopyButton store={store} text={claimText(value)} what={printable(name)} />
            </td>
          </tr>
        ))}
        {headerRows(token).map(({ name, value = '' }) => (
          <tr key={`header ${name}`}>
            <th scope="row">
              {name} <span class="hint">header</span>
            </th>
            <td>
              <PageText text={value} />
              <CopyButton store={store} text={value} what={name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
