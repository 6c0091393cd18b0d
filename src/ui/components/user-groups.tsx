import type { AttributeGroup } from '../../core/user/attributes.ts';
import type { TextKey } from '../../core/words/words.ts';
import type { Store } from '../store.ts';
import type { UserRowGroup } from '../user-rows.ts';
import { say } from '../words.ts';
import { AttributeRow } from './attribute-row.tsx';
import './rows.css';

const headings = {
  standard: undefined,
  custom: 'user_customAttributes',
  developer: 'user_developerAttributes',
  other: 'user_otherAttributes',
} as const satisfies Record<AttributeGroup, TextKey | undefined>;

const Heading = ({ group }: { readonly group: AttributeGroup }) => {
  const key = headings[group];
  return key === undefined ? null : <h3>{say(key)}</h3>;
};

/** Attributes by the group that Cognito has them in. */
export const UserGroups = ({
  store,
  groups,
  isLive,
}: {
  readonly store: Store;
  readonly groups: readonly UserRowGroup[];
  readonly isLive: boolean;
}) => (
  <>
    {groups.map(({ group, rows }) => (
      <div key={group}>
        <Heading group={group} />
        <table class="rows">
          <tbody>
            {rows.map((row) => (
              <AttributeRow key={row.attribute.name} store={store} row={row} isLive={isLive} />
            ))}
          </tbody>
        </table>
      </div>
    ))}
  </>
);
