import type { ComparisonMark } from '../../core/user/compare.ts';

const marks = {
  same: { sign: '=', words: 'the same in the ID token' },
  changed: { sign: '≠', words: 'different in the ID token' },
  'only-live': { sign: '+', words: 'not in the ID token' },
  'only-token': { sign: '·', words: 'in the ID token only' },
  'no-token': { sign: '', words: 'no ID token to compare with' },
} as const satisfies Record<ComparisonMark, { readonly sign: string; readonly words: string }>;

/** How an attribute compares with the ID token. */
export const UserMark = ({ mark }: { readonly mark: ComparisonMark }) => {
  const { sign, words } = marks[mark];
  return (
    <td class="user-mark" title={words}>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{words}</span>
    </td>
  );
};
