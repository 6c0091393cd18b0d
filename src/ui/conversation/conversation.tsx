import { useEffect, useMemo } from 'preact/hooks';
import { say } from '../words.ts';
import type { ConversationSource } from './conversation-source.ts';
import { EmptyConversation } from './empty-conversation.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Findings } from './findings.tsx';
import { FlowList } from './flow-list.tsx';
import { createTimeline, type Timeline } from './timeline.ts';
import { flowKey } from './timeline-rows.ts';
import './conversation.css';

/** Opens the flow and the step that somebody asked to see, and goes there. */
const useShownCall = ({ store }: ConversationSource, timeline: Timeline) => {
  const shown = store.shownCall.value;
  useEffect(() => {
    if (shown === undefined) return;
    store.shownCall.value = undefined;
    const flow = timeline.flows.peek().find(({ calls }) => calls.some(({ number }) => number === shown));
    const call = flow?.calls.find(({ number }) => number === shown);
    if (flow === undefined || call === undefined) return;
    if (!timeline.visibleFlows.peek().includes(flow)) timeline.showAll();
    const fromEnd = timeline.visibleFlows.peek().length - timeline.visibleFlows.peek().indexOf(flow);
    timeline.drawn.value = Math.max(timeline.drawn.peek(), fromEnd);
    timeline.openOf(`flow-${flowKey(flow)}`).value = true;
    timeline.openOf(`call-${call.number}-${call.startedAt}`).value = true;
    requestAnimationFrame(() => {
      const head = document.querySelector<HTMLElement>(`[data-row="flow-${flowKey(flow)}"]`);
      head?.focus();
      head?.scrollIntoView({ block: 'start' });
    });
  }, [shown, store, timeline]);
};

/**
 * The page's conversation with Cognito: its flows in time, and of each failure what it means. While it is not shown it keeps what
 * was opened and asked for.
 */
export const Conversation = ({
  source,
  isShown,
}: {
  readonly source: ConversationSource;
  readonly isShown: boolean;
}) => {
  const { store } = source;
  const timeline = useMemo(() => createTimeline(store), [store]);
  useShownCall(source, timeline);
  if (!isShown || !store.isLoaded.value) return null;
  return (
    <section class="conversation" aria-label={say('panel_conversation')}>
      <h2 class="visually-hidden">{say('panel_conversation')}</h2>
      {timeline.flows.value.length === 0 ? (
        <EmptyConversation source={source} />
      ) : (
        <>
          <FilterBar timeline={timeline} />
          <Findings source={source} timeline={timeline} />
          {timeline.visibleFlows.value.length === 0 ? (
            <p class="region-note">
              {say('conversation_noMatch')}{' '}
              <button type="button" onClick={timeline.showAll}>
                {say('conversation_showAll')}
              </button>
            </p>
          ) : (
            <FlowList source={source} timeline={timeline} />
          )}
        </>
      )}
    </section>
  );
};
