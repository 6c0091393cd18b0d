import { useSignal } from '@preact/signals';
import { Announcer } from './components/announcer.tsx';
import { CutOff } from './components/cut-off.tsx';
import { LazyDesk } from './components/lazy-desk.tsx';
import { Toolbar } from './components/toolbar.tsx';
import type { DeskPorts, DeskTool } from './desk/desk-ports.ts';
import { SessionView } from './session-view.tsx';
import type { Store } from './store.ts';
import { say } from './words.ts';
import './base.css';
import './panel.css';

/** The panel of DevTools: the session, or one of the tools in its place. */
export const Panel = ({ store, ports }: { readonly store: Store; readonly ports: DeskPorts }) => {
  const tool = useSignal<DeskTool | undefined>(undefined);
  return (
    <main class="panel">
      <CutOff store={store} />
      <Toolbar store={store} tool={tool} />
      {tool.value === undefined && (
        <>
          <h1 class="visually-hidden">{say('extensionName')}</h1>
          <SessionView store={store} />
        </>
      )}
      <LazyDesk store={store} ports={ports} tool={tool} />
      <Announcer store={store} />
    </main>
  );
};
