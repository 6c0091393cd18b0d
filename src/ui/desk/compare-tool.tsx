import { type Signal, useSignal } from '@preact/signals';
import {
  type ComparedGroup,
  type ComparedRow,
  compareSessions,
  onlyDifferences,
} from '../../core/session/compare-sessions.ts';
import type { TextKey } from '../../core/words/words.ts';
import { PageText } from '../components/page-text.tsx';
import { printable } from '../printable.ts';
import { count, say, words } from '../words.ts';
import { keep, type NamedSide, sidesOf } from './compared-sides.ts';
import type { DeskState } from './desk-state.ts';

const headings = {
  attribute: 'compare_attributes',
  group: 'compare_groups',
  scope: 'compare_scopes',
  mfa: 'compare_mfa',
  lifetime: 'compare_lifetimes',
  claim: 'compare_claims',
} as const satisfies Record<ComparedGroup, TextKey>;

const SidePicker = ({
  label,
  sides,
  chosen,
  choice,
}: {
  readonly label: string;
  readonly sides: readonly NamedSide[];
  readonly chosen: NamedSide | undefined;
  readonly choice: Signal<string | undefined>;
}) => (
  <label class="compare-side">
    <span class="soft">{label}</span>
    <select
      value={chosen?.key ?? ''}
      onChange={(event) => {
        choice.value = event.currentTarget.value;
      }}
    >
      {sides.map(({ key, label: text }) => (
        <option key={key} value={key}>
          {printable(text)}
        </option>
      ))}
    </select>
  </label>
);

const Value = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? <span class="soft">–</span> : <PageText text={text} />;

const Rows = ({ group, rows }: { readonly group: ComparedGroup; readonly rows: readonly ComparedRow[] }) => (
  <tbody>
    <tr>
      <th colSpan={4} scope="colgroup" class="compare-heading">
        {say(headings[group])}
      </th>
    </tr>
    {rows.map((row) => (
      <tr key={row.name} class={row.isSame ? undefined : 'compare-differs'}>
        <td class="compare-mark" title={say(row.isSame ? 'compare_same' : 'compare_differs')}>
          <span aria-hidden="true">{row.isSame ? '=' : '≠'}</span>
          <span class="visually-hidden">{say(row.isSame ? 'compare_same' : 'compare_differs')}</span>
        </td>
        <th scope="row">
          <bdi>{printable(row.name)}</bdi>
        </th>
        <td>
          <Value text={row.left} />
        </td>
        <td>
          <Value text={row.right} />
        </td>
      </tr>
    ))}
  </tbody>
);

const groupsIn = (rows: readonly ComparedRow[]): readonly ComparedGroup[] => [
  ...new Set(rows.map(({ group }) => group)),
];

/** Two sessions in one table: attributes, groups, scopes, MFA, lifetimes and all other claims. */
export const CompareTool = ({ state }: { readonly state: DeskState }) => {
  const wantsAll = useSignal(false);
  const { kept, left, right } = state;
  const sides = [...sidesOf(state.store, 'tab'), ...sidesOf(state.pastedStore, 'pasted'), ...kept.value];
  const one = sides.find(({ key }) => key === left.value) ?? sides[0];
  const other = sides.find(({ key }) => key === right.value) ?? sides.find((side) => side !== one) ?? one;
  if (one === undefined || other === undefined) return <p class="desk-note">{say('compare_noSession')}</p>;
  const all = compareSessions(one.side, other.side, words);
  const differences = onlyDifferences(all);
  const rows = wantsAll.value ? all : differences;
  const isAlone = one === other;
  return (
    <>
      <div class="desk-line compare-line">
        <SidePicker label={say('compare_left')} sides={sides} chosen={one} choice={left} />
        <SidePicker label={say('compare_right')} sides={sides} chosen={other} choice={right} />
        <label class="desk-choice">
          <input
            type="checkbox"
            checked={wantsAll.value}
            onChange={(event) => {
              wantsAll.value = event.currentTarget.checked;
            }}
          />
          {say('compare_all')}
        </label>
        <button
          type="button"
          class="desk-button"
          title={say('compare_keepHint')}
          onClick={() => {
            kept.value = [...kept.value, keep(one, kept.value.length, state.store.now.value)];
            state.store.announce(say('compare_keptNow'));
          }}
        >
          {say('compare_keep')}
        </button>
        <span role="status">
          {isAlone ? say('compare_alone') : count('compare_differences', differences.length)}
        </span>
      </div>
      <div class="desk-body">
        <table class="compare">
          <thead>
            <tr>
              <th scope="col" class="compare-mark">
                <span class="visually-hidden">{say('compare_mark')}</span>
              </th>
              <th scope="col">{say('compare_what')}</th>
              <th scope="col">{printable(one.label)}</th>
              <th scope="col">{printable(other.label)}</th>
            </tr>
          </thead>
          {groupsIn(rows).map((group) => (
            <Rows key={group} group={group} rows={rows.filter((row) => row.group === group)} />
          ))}
        </table>
      </div>
    </>
  );
};
