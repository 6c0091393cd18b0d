import type { Signal } from '@preact/signals';
import type { DeskPorts, DeskTool } from '../desk/desk-ports.ts';
import type { Store } from '../store.ts';
import { NotLoaded } from './not-loaded.tsx';
import { useLazy } from './use-lazy.ts';

/** The tools, fetched when the first one is opened: nobody who only reads waits for them. */
export const LazyDesk = (question: {
  readonly store: Store;
  readonly ports: DeskPorts;
  readonly tool: Signal<DeskTool | undefined>;
}) => {
  const isWanted = question.tool.value !== undefined;
  const part = useLazy(() => import('../desk/desk.tsx'), isWanted);
  if (part === 'failed') return isWanted ? <NotLoaded /> : null;
  return part === undefined ? null : <part.Desk {...question} />;
};
