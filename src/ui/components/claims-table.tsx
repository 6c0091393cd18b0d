import type { AccessTokenRecord, IdTokenRecord } from '../../core/session/model.ts';
import { claimText } from '../claim-kind.ts';
import { claimRemark, keyRemark } from '../claim-remark.ts';
import { pointedClass } from '../is-pointed.ts';
import { printable } from '../printable.ts';
import { signatureBadge, signatureWords } from '../signature-words.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { ClaimValue } from './claim-value.tsx';
import { CodeText } from './code-text.tsx';
import { CopyButton } from './copy-button.tsx';
import { PageText } from './page-text.tsx';
import './rows.css';

const headerRows = ({ header }: AccessTokenRecord | IdTokenRecord) =>
  [
    { name: 'alg', value: header.alg },
    { name: 'kid', value: header.kid },
  ].filter(({ value }) => value !== undefined && value !== '');

const Remark = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <div class="hint">
      <CodeText text={text} />
    </div>
  );

/** Every claim of a token in the token's own order, and then its header. */
export const ClaimsTable = ({
  store,
  token,
}: {
  readonly store: Store;
  readonly token: AccessTokenRecord | IdTokenRecord;
}) => {
  const signature = store.snapshot.value?.signatures[token.id];
  const other = token.kind === 'access' ? store.session.value?.id : store.session.value?.access;
  const hasScope = token.claims.entries.some(({ name }) => name === 'scope');
  const missing = token.kind === 'access' && !hasScope ? [{ name: 'scope', value: '' }] : [];
  return (
    <table class="rows">
      <tbody>
        {[...token.claims.entries, ...missing].map(({ name, value }) => (
          <tr key={name} class={pointedClass(store, `${token.kind}.${name}`)}>
            <th scope="row">
              <bdi>{printable(name)}</bdi>
            </th>
            <td>
              <ClaimValue store={store} token={token} name={name} value={value} />
              <Remark text={claimRemark(token, name)} />
              <CopyButton store={store} text={claimText(value)} what={printable(name)} />
            </td>
          </tr>
        ))}
        {headerRows(token).map(({ name, value = '' }) => (
          <tr key={`header ${name}`} class={pointedClass(store, `${token.kind}.${name}`)}>
            <th scope="row">
              {name} <span class="hint">{say('claims_header')}</span>
            </th>
            <td>
              <PageText text={value} />
              {name === 'kid' && <Remark text={keyRemark(token, other)} />}
              <CopyButton store={store} text={value} what={name} />
            </td>
          </tr>
        ))}
        <tr class={pointedClass(store, `${token.kind}.signature`)}>
          <th scope="row">{say('claims_signature')}</th>
          <td>
            <span class={signatureBadge(signature).tone}>{signatureWords(signature)}</span>
            {signature?.state === 'keys-unreachable' && <div class="hint">{printable(signature.detail)}</div>}
            {signature?.state !== 'verified' && signature?.state !== 'checking' && (
              <button type="button" class="claims-check" onClick={() => void store.verify(token.id)}>
                {say('claims_check')}
              </button>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
};
