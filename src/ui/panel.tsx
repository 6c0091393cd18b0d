import { useSignal } from '@preact/signals';
import { Announcer } from './components/announcer.tsx';
import { CutOff } from './components/cut-off.tsx';
import { LazyDesk } from './components/lazy-desk.tsx';
import { Toolbar } from './components/toolbar.tsx';
import { Views } from './components/views.tsx';
import type { DeskPorts, DeskTool } from './desk/desk-ports.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';
import './base.css';
import './panel.css';

/** The panel of DevTools: the session or the page's conversation with Cognito, or one of the tools in their place. */
export const Panel = ({ store, ports }: { readonly store: Store; readonly ports: DeskPorts }) => {
  const tool = useSignal<DeskTool | undefined>(undefined);
  const hasTool = tool.value !== undefined;
  return (
    <main class="panel">
      <CutOff store={store} />
      <Toolbar store={store} tool={tool} hasFilter={store.view.value === 'session'} />
      {!hasTool && <h1 class="visually-hidden">{say('extensionName')}</h1>}
      <Views store={store} isShown={!hasTool} isSaved={false} />
      <LazyDesk store={store} ports={ports} tool={tool} />
      <Announcer store={store} />
    </main>
  );
};
