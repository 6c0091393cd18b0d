import type { Signal } from '@preact/signals';
import { hasFailed } from '../../core/conversation/call.ts';
import type { TextKey } from '../../core/words/words.ts';
import { type PanelView, panelViews } from '../panel-view.ts';
import type { Store } from '../store.ts';
import { count, say } from '../words.ts';
import './panel-tabs.css';

const names = {
  session: 'panel_session',
  conversation: 'panel_conversation',
} as const satisfies Record<PanelView, TextKey>;

/** How far an arrow key goes. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** How many calls failed. */
const Failures = ({ store }: { readonly store: Store }) => {
  const failures =
    store.snapshot.value?.calls.filter((entry) => entry.kind === 'call' && hasFailed(entry)) ?? [];
  return failures.length === 0 ? null : (
    <>
      {' '}
      <span class="panel-tab-failures" role="img" aria-label={count('panel_failedCalls', failures.length)}>
        {failures.length}
      </span>
    </>
  );
};

/** Chooses the view. Arrow keys go from tab to tab, as in DevTools around it. */
export const PanelTabs = ({ store, view }: { readonly store: Store; readonly view: Signal<PanelView> }) => (
  <div
    class="panel-tabs"
    role="tablist"
    aria-label={say('panel_views')}
    onKeyDown={({ key, currentTarget }) => {
      const next = panelViews.indexOf(view.value) + (steps[key] ?? 0);
      const wanted = panelViews[(next + panelViews.length) % panelViews.length];
      if (wanted === undefined || wanted === view.value) return;
      view.value = wanted;
      currentTarget.querySelector<HTMLElement>(`#tab-${wanted}`)?.focus();
    }}
  >
    {panelViews.map((name) => (
      <button
        key={name}
        type="button"
        role="tab"
        id={`tab-${name}`}
        aria-selected={view.value === name}
        aria-controls="panel-view"
        tabIndex={view.value === name ? 0 : -1}
        onClick={() => {
          view.value = name;
        }}
      >
        {say(names[name])}
        {name === 'conversation' && <Failures store={store} />}
      </button>
    ))}
  </div>
);
