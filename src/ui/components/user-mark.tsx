import type { ComparisonMark } from '../../core/user/compare.ts';
import type { TextKey } from '../../core/words/words.ts';
import { say } from '../words.ts';

const marks = {
  same: { sign: '=', key: 'user_markSame' },
  changed: { sign: '≠', key: 'user_markChanged' },
  'only-live': { sign: '+', key: 'user_markOnlyLive' },
  'only-token': { sign: '·', key: 'user_markOnlyToken' },
  'no-token': { sign: '', key: 'user_markNoToken' },
} as const satisfies Record<ComparisonMark, { readonly sign: string; readonly key: TextKey }>;

/** How an attribute compares with the ID token. */
export const UserMark = ({ mark }: { readonly mark: ComparisonMark }) => {
  const { sign, key } = marks[mark];
  const meaning = say(key);
  return (
    <td class="user-mark" title={meaning}>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{meaning}</span>
    </td>
  );
};
