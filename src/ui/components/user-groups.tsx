import type { AttributeGroup } from '../../core/user/attributes.ts';
import type { Store } from '../store.ts';
import type { UserRowGroup } from '../user-rows.ts';
import { AttributeRow } from './attribute-row.tsx';
import './rows.css';

const headings = {
  standard: undefined,
  custom: 'Custom attributes',
  developer: 'Developer attributes',
  other: 'Other attributes',
} as const satisfies Record<AttributeGroup, string | undefined>;

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
        {headings[group] !== undefined && <h3>{headings[group]}</h3>}
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
