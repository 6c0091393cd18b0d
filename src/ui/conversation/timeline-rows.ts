import type { ConversationEntry } from '../../core/conversation/call.ts';
import type { Flow } from '../../core/conversation/flows.ts';
import { ordered } from '../../core/conversation/ordered.ts';

/** One row of the timeline: a flow, or that the page went elsewhere, once or several times with nothing between. */
export type TimelineRow =
  | { readonly kind: 'flow'; readonly key: string; readonly flow: Flow }
  | { readonly kind: 'navigation'; readonly key: string; readonly at: number; readonly times: number };

/** A name that no other flow of this tab has, not even one of before everything was cleared. */
export const flowKey = ({ key, startedAt }: Flow): string => `${key}-${startedAt}`;

/** Flows where their first call is, with the navigations between them. `entries` are all that the flows were made of. */
export const rowsOf = (
  entries: readonly ConversationEntry[],
  flows: readonly Flow[],
): readonly TimelineRow[] => {
  const byFirst = new Map(flows.map((flow) => [flow.key, flow]));
  const rows: TimelineRow[] = [];
  for (const entry of ordered(entries)) {
    if (entry.kind === 'call') {
      const flow = byFirst.get(entry.number);
      if (flow !== undefined) rows.push({ kind: 'flow', key: flowKey(flow), flow });
      continue;
    }
    const last = rows[rows.length - 1];
    const times = last?.kind === 'navigation' ? last.times + 1 : 1;
    if (times > 1) rows.pop();
    rows.push({ kind: 'navigation', key: `navigation-${entry.number}`, at: entry.at, times });
  }
  return rows;
};

const signatureOf = ({ kind, outcome, calls, created }: Flow): string =>
  [kind, outcome, ...created, ...calls.map(({ number, startedAt }) => `${number}-${startedAt}`)].join(' ');

/**
 * Gives flows that are as they were before as the very same objects, so that their rows need not be drawn anew: a snapshot
 * comes with copies of everything. Calls never change once they are kept.
 */
export const createFlowKeeper = (): ((flows: readonly Flow[]) => readonly Flow[]) => {
  let before = new Map<string, Flow>();
  return (flows) => {
    const now = new Map(
      flows.map((flow) => {
        const signature = signatureOf(flow);
        return [signature, before.get(signature) ?? flow];
      }),
    );
    before = now;
    return [...now.values()];
  };
};
