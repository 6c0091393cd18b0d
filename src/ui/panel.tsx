import { useSignal, useSignalEffect } from '@preact/signals';
import { Announcer } from './components/announcer.tsx';
import { CutOff } from './components/cut-off.tsx';
import { LazyConversation } from './components/lazy-conversation.tsx';
import { LazyDesk } from './components/lazy-desk.tsx';
import { PanelTabs } from './components/panel-tabs.tsx';
import { Toolbar } from './components/toolbar.tsx';
import type { DeskPorts, DeskTool } from './desk/desk-ports.ts';
import type { PanelView } from './panel-view.ts';
import { SessionView } from './session-view.tsx';
import type { Store } from './store.ts';
import { say } from './words.ts';
import './base.css';
import './panel.css';

/** The panel of DevTools: the session or the page's conversation with Cognito, or one of the tools in their place. */
export const Panel = ({ store, ports }: { readonly store: Store; readonly ports: DeskPorts }) => {
  const tool = useSignal<DeskTool | undefined>(undefined);
  const view = useSignal<PanelView>('session');
  useSignalEffect(() => {
    if (store.shownCall.value !== undefined) view.value = 'conversation';
  });
  const hasNoTool = tool.value === undefined;
  const isSession = view.value === 'session';
  return (
    <main class="panel">
      <CutOff store={store} />
      <Toolbar store={store} tool={tool} hasFilter={isSession} />
      {hasNoTool && <h1 class="visually-hidden">{say('extensionName')}</h1>}
      {hasNoTool && <PanelTabs store={store} view={view} />}
      <div
        class="panel-view"
        id="panel-view"
        role="tabpanel"
        aria-labelledby={`tab-${view.value}`}
        hidden={!hasNoTool}
      >
        {hasNoTool && isSession && <SessionView store={store} />}
        <LazyConversation store={store} view={view} isShown={hasNoTool && !isSession} />
      </div>
      <LazyDesk store={store} ports={ports} tool={tool} />
      <Announcer store={store} />
    </main>
  );
};
