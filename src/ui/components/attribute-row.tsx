import type { JsonEntry } from '../../core/json.ts';
import { claimText } from '../claim-kind.ts';
import { pointedClass } from '../is-pointed.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import type { UserRow } from '../user-rows.ts';
import { say } from '../words.ts';
import { CopyButton } from './copy-button.tsx';
import { PageText } from './page-text.tsx';
import { UserMark } from './user-mark.tsx';
import './attribute-row.css';

const Part = ({ entries }: { readonly entries: readonly JsonEntry[] }) => (
  <dl class="attribute-part">
    {entries.map(({ name, value }) => (
      <div key={name}>
        <dt>{printable(name)}</dt>
        <dd>
          <PageText text={claimText(value)} />
        </dd>
      </div>
    ))}
  </dl>
);

export const AttributeRow = ({
  store,
  row,
  isLive,
}: {
  readonly store: Store;
  readonly row: UserRow;
  /** Whether Cognito was asked; before, every row is the token's own word. */
  readonly isLive: boolean;
}) => {
  const { attribute, mark, tokenSays } = row;
  const { name, label, value, parts } = attribute;
  return (
    <tr class={`user-row user-row-${mark} ${pointedClass(store, `user.${name}`) ?? ''}`}>
      <UserMark mark={mark} />
      <th scope="row">
        {label !== undefined && <span class="user-label">{label} </span>}
        <bdi class="user-name">{printable(name)}</bdi>
      </th>
      <td>
        {parts === undefined ? (
          <div class="rows-value">
            {value === '' ? <span class="hint">{say('user_emptyValue')}</span> : <PageText text={value} />}
          </div>
        ) : (
          parts.map((entries) => <Part entries={entries} />)
        )}
        {tokenSays !== undefined && (
          <div class="hint rows-value">
            {say('user_tokenSays')}{' '}
            <del>
              <PageText text={tokenSays} />
            </del>
          </div>
        )}
        {isLive && mark === 'only-live' && <div class="hint">{say('user_notInToken')}</div>}
        {isLive && mark === 'only-token' && <div class="hint">{say('user_inTokenOnly')}</div>}
        <CopyButton store={store} text={value} what={printable(name)} />
      </td>
    </tr>
  );
};
