import type { EvidenceItem } from '../evidence-view.ts';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import './evidence-list.css';

/** The very claims, headers and attributes behind a diagnosis. Pointing at one marks it in its column; a click leads there. */
export const EvidenceList = ({
  store,
  items,
}: {
  readonly store: Store;
  readonly items: readonly EvidenceItem[];
}) => {
  if (items.length === 0) return null;
  const show = ({ point }: EvidenceItem) => {
    if (point.startsWith('access.')) store.showClaims('access');
    if (point.startsWith('id.')) store.showClaims('id');
    store.point([point]);
    requestAnimationFrame(() =>
      document.querySelector('.pointed')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  };
  return (
    <ul class="evidence" aria-label={say('evidence_list')}>
      {items.map((item) => (
        <li key={item.point}>
          <button
            type="button"
            class="evidence-item"
            title={say('evidence_show')}
            onMouseEnter={() => store.point([item.point])}
            onMouseLeave={() => store.point([])}
            onFocus={() => store.point([item.point])}
            onBlur={() => store.point([])}
            onClick={() => show(item)}
          >
            <span class="evidence-name">{printable(item.name)}</span> <span class="hint">{item.of}</span>
            {item.value !== undefined && <span class="evidence-value">{printable(item.value)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
};
