import type { TextKey } from '../../core/words/words.ts';
import { failedCalls } from '../failed-calls.ts';
import type { Store, StoreView } from '../store.ts';
import { count, say } from '../words.ts';
import './panel-tabs.css';

const views = ['session', 'conversation'] as const satisfies readonly StoreView[];

const names = {
  session: 'panel_session',
  conversation: 'panel_conversation',
} as const satisfies Record<StoreView, TextKey>;

/** How many calls failed. */
const Failures = (store: Pick<Store, 'snapshot'>) => {
  const number = failedCalls(store);
  if (number === 0) return null;
  return (
    <span class="panel-tab-failures" role="img" aria-label={count('panel_failedCalls', number)}>
      {number}
    </span>
  );
};

/** Chooses the view. Arrow keys go to the other tab, as in DevTools around it. */
export const PanelTabs = ({ store: { view, snapshot } }: { readonly store: Store }) => (
  <div
    class="panel-tabs"
    role="tablist"
    aria-label={say('panel_views')}
    onKeyDown={({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      view.value = view.value === 'session' ? 'conversation' : 'session';
      document.getElementById(`tab-${view.value}`)?.focus();
    }}
  >
    {views.map((name) => (
      <button
        key={name}
        type="button"
        role="tab"
        id={`tab-${name}`}
        aria-selected={view.value === name}
        aria-controls="view"
        tabIndex={view.value === name ? 0 : -1}
        onClick={() => {
          view.value = name;
        }}
      >
        {say(names[name])} {name === 'conversation' && <Failures snapshot={snapshot} />}
      </button>
    ))}
  </div>
);
