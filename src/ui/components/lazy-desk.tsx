import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DeskPorts, DeskTool } from '../desk/desk-ports.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';

type DeskComponent = typeof import('../desk/desk.tsx').Desk;

/** The tools, fetched when the first one is opened: nobody who only reads waits for them. */
export const LazyDesk = (question: {
  readonly store: Store;
  readonly ports: DeskPorts;
  readonly tool: Signal<DeskTool | undefined>;
}) => {
  const loaded = useSignal<{ readonly Desk: DeskComponent } | undefined>(undefined);
  const hasFailed = useSignal(false);
  const isWanted = question.tool.value !== undefined;
  useEffect(() => {
    if (!isWanted) return;
    import('../desk/desk.tsx').then(
      ({ Desk }) => {
        loaded.value = { Desk };
      },
      () => {
        hasFailed.value = true;
      },
    );
  }, [isWanted, loaded, hasFailed]);
  if (hasFailed.value && isWanted) return <p class="region-note">{say('desk_notLoaded')}</p>;
  const Desk = loaded.value?.Desk;
  return Desk === undefined ? null : <Desk {...question} />;
};
