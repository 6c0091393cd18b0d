import { useLayoutEffect, useRef } from 'preact/hooks';
import { describeClock } from '../clock-text.ts';
import { count, say } from '../words.ts';
import type { ConversationSource } from './conversation-source.ts';
import { FlowRow } from './flow-row.tsx';
import { followRowKey } from './row-keys.ts';
import type { Timeline } from './timeline.ts';
import type { TimelineRow } from './timeline-rows.ts';

const Navigation = ({
  at,
  times,
  now,
}: {
  readonly at: number;
  readonly times: number;
  readonly now: number;
}) => {
  const time = describeClock(at, now);
  return (
    <li class="flow-navigation">
      {times === 1
        ? say('conversation_navigated', { time })
        : say('conversation_navigatedTimes', { number: times, time })}
    </li>
  );
};

/** How far from its end a list may be and still be taken for one that is read at the end, in pixels. */
const nearEnd = 24;

/** Keeps a list that is read at its end there when more comes, as the lists of DevTools do. */
const useEnd = (rows: readonly TimelineRow[]) => {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [rows]);
  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
  };
  /** What was just opened is brought into sight, from its beginning where it is long; the end is then elsewhere. */
  const onClick = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest('li') : null;
    requestAnimationFrame(() => {
      row?.scrollIntoView({ block: 'nearest' });
      onScroll();
    });
  };
  return { scroller, onScroll, onClick };
};

/** The rows from the first of the flows that are drawn. */
const drawnOf = (rows: readonly TimelineRow[], number: number): readonly TimelineRow[] => {
  const places = rows.flatMap((row, index) => (row.kind === 'flow' ? [index] : []));
  return rows.slice(places.length > number ? places[places.length - number] : 0);
};

/** The flows, the newest last, with what the page did between them. */
export const FlowList = ({
  source,
  timeline,
}: {
  readonly source: ConversationSource;
  readonly timeline: Timeline;
}) => {
  const rows = timeline.rows.value;
  const { scroller, onScroll, onClick } = useEnd(rows);
  const now = source.store.now.peek();
  const drawn = timeline.drawn.value;
  const hidden = Math.max(0, timeline.visibleFlows.value.length - drawn);
  const dropped = source.store.snapshot.value?.callsDropped ?? 0;
  return (
    <div class="conversation-scroller" ref={scroller} onScroll={onScroll}>
      {dropped > 0 && <p class="region-note">{count('conversation_dropped', dropped)}</p>}
      {hidden > 0 && (
        <button
          type="button"
          class="conversation-more"
          onClick={() => {
            timeline.drawn.value += hidden;
          }}
        >
          {count('conversation_earlier', hidden)}
        </button>
      )}
      <ol
        class="flows"
        aria-label={say('conversation_list')}
        onClick={onClick}
        onKeyDown={(event) => {
          if (followRowKey(event.currentTarget, event.key)) event.preventDefault();
        }}
      >
        {drawnOf(rows, drawn).map((row) =>
          row.kind === 'flow' ? (
            <FlowRow key={row.key} source={source} timeline={timeline} flow={row.flow} />
          ) : (
            <Navigation key={row.key} at={row.at} times={row.times} now={now} />
          ),
        )}
      </ol>
      <p class="region-note">{say('conversation_kept')}</p>
    </div>
  );
};
