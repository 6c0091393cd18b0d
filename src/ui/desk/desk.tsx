import type { Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { TextKey } from '../../core/words/words.ts';
import { Announcer } from '../components/announcer.tsx';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { CompareTool } from './compare-tool.tsx';
import { CopyAsTool } from './copy-as-tool.tsx';
import type { DeskPorts, DeskTool } from './desk-ports.ts';
import { createDeskState } from './desk-state.ts';
import { PasteTool } from './paste-tool.tsx';
import { ReportTool } from './report-tool.tsx';
import './desk.css';

const titles = {
  paste: 'paste_title',
  compare: 'compare_title',
  report: 'report_title',
  'copy-as': 'copyAs_title',
} as const satisfies Record<DeskTool, TextKey>;

const toolViews = {
  paste: PasteTool,
  compare: CompareTool,
  report: ReportTool,
  'copy-as': CopyAsTool,
} as const;

/** One tool at a time, in the place of the session. What was pasted, kept and opened stays while the page lives. */
export const Desk = ({
  store,
  ports,
  tool,
}: {
  readonly store: Store;
  readonly ports: DeskPorts;
  readonly tool: Signal<DeskTool | undefined>;
}) => {
  const state = useMemo(() => createDeskState(store, ports), [store, ports]);
  useEffect(() => () => state.dispose(), [state]);
  const current = tool.value;
  if (current === undefined) return null;
  const Tool = toolViews[current];
  return (
    <section class="desk" aria-label={say(titles[current])}>
      <header class="desk-head">
        <h1>{say(titles[current])}</h1>
        <span class="grow" />
        <button
          type="button"
          class="desk-button"
          onClick={() => {
            tool.value = undefined;
          }}
        >
          {say('desk_close')}
        </button>
      </header>
      <Tool state={state} />
      <Announcer store={state.pastedStore} />
    </section>
  );
};
