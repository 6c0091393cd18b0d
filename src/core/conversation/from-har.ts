import type { Candidate } from '../capture/candidate.ts';
import { fromTraffic } from '../capture/from-traffic.ts';
import type { HarEntry, HarFile } from '../capture/har.ts';
import { replyReading, skippedAs } from '../capture/reply-reading.ts';
import { createTrafficBatch } from '../capture/traffic-batch.ts';
import type { SkippedBodies } from '../session/model.ts';
import { type Call, maximumEntries } from './call.ts';
import { createListener } from './listen.ts';

/** What happened one after the other: calls in the order in which they ended, and the page that went elsewhere. */
export type HarStep =
  | { readonly kind: 'called'; readonly calls: readonly Call[] }
  | { readonly kind: 'navigation-marked'; readonly at: number };

/** What a HAR file tells of tokens and of the conversation with Cognito. Holds no secret but tokens in candidates. */
export interface HarContent {
  readonly candidates: readonly Candidate[];
  readonly skipped: SkippedBodies;
  readonly calls: number;
  readonly steps: readonly HarStep[];
}

/** Navigations that are told; a page that goes on and on must not push out its calls. */
const maximumNavigations = 100;

/** How far a request may start before the latest, in milliseconds; if it is more, the clock was set back between them. */
const clockTolerance = 60_000;

/** One thing that happened, and when it ended. `era` counts how often the clock was set back before it. */
type Moment = { readonly era: number; readonly end: number } & (
  | { readonly call: Call }
  | { readonly at: number }
);

/** Entries with a time each: one that has none was made when the one before it was. */
const dated = (entries: readonly HarEntry[]): readonly (HarEntry & { readonly startedAt: number })[] => {
  let latest = entries.find(({ request }) => request.startedAt !== undefined)?.request.startedAt ?? 0;
  return entries.map((entry) => {
    latest = entry.request.startedAt ?? latest;
    return { ...entry, request: { ...entry.request, startedAt: latest }, startedAt: latest };
  });
};

const stepsOf = (moments: readonly Moment[]): readonly HarStep[] => {
  const steps: HarStep[] = [];
  let calls: Call[] = [];
  const take = (): void => {
    if (calls.length > 0) steps.push({ kind: 'called', calls });
    calls = [];
  };
  for (const moment of moments) {
    // No more at once than a tab keeps, so that those that it lets go are counted.
    if (!('call' in moment) || calls.length === maximumEntries) take();
    if ('call' in moment) calls.push(moment.call);
    else steps.push({ kind: 'navigation-marked', at: moment.at });
  }
  take();
  return steps;
};

/**
 * Listens to the requests of a file as to those of a page. `key` is a text that nobody can guess who does not have the file; see
 * `Link`. Never throws.
 */
export const fromHar = ({ entries, pages }: HarFile, key: string): HarContent => {
  const listen = createListener(key);
  const batch = createTrafficBatch();
  const moments: Moment[] = [];
  let calls = 0;
  let navigations = 0;
  let era = 0;
  let latest = Number.NEGATIVE_INFINITY;
  const seen = new Set<string>();
  for (const { request, page, startedAt } of dated(entries)) {
    if (startedAt < latest - clockTolerance) {
      era += 1;
      latest = startedAt;
    }
    latest = Math.max(latest, startedAt);
    if (page !== undefined && !seen.has(page)) {
      const at = pages.get(page) ?? startedAt;
      // The first page is where the file begins: nobody went there from anywhere.
      if (seen.size > 0 && navigations < maximumNavigations) {
        moments.push({ era, end: at, at });
        navigations += 1;
      }
      seen.add(page);
    }
    const { request: told, call } = listen(request);
    batch.add(fromTraffic(told));
    const reason = skippedAs(replyReading(request));
    if (reason !== undefined) batch.skip(reason);
    if (call === undefined) continue;
    calls += 1;
    moments.push({ era, end: call.startedAt + (call.duration ?? 0), call });
  }
  const gathered = batch.take();
  return {
    candidates: gathered?.candidates ?? [],
    skipped: gathered?.skipped ?? { tooLong: 0, notText: 0 },
    calls,
    steps:
      calls === 0 ? [] : stepsOf(moments.sort((one, other) => one.era - other.era || one.end - other.end)),
  };
};
