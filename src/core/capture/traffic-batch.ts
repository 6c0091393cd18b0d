import type { Call } from '../conversation/call.ts';
import type { SkippedBodies } from '../session/model.ts';
import { placeKey } from '../session/place.ts';
import type { Candidate } from './candidate.ts';

/** What the traffic of a moment brought, ready to be reported. */
export interface TrafficReport {
  readonly candidates: readonly Candidate[];
  readonly skipped: SkippedBodies;
  readonly calls: readonly Call[];
}

/** Gathers what finished requests bring, so that a busy page makes few reports: the same find in the same place is one. */
export interface TrafficBatch {
  add(candidates: readonly Candidate[]): void;
  hear(call: Call): void;
  skip(reason: keyof SkippedBodies): void;
  /** Hands over what was gathered and begins anew; `undefined` when there is nothing. */
  take(): TrafficReport | undefined;
}

const keyOf = ({ finding, place }: Candidate): string => `${JSON.stringify(finding)} ${placeKey(place)}`;

export const createTrafficBatch = (): TrafficBatch => {
  let found = new Map<string, Candidate>();
  let skipped = { tooLong: 0, notText: 0 };
  let calls: Call[] = [];
  /** Batches of candidates are named within one request: its number keeps those of different requests apart. */
  let requests = 0;
  return {
    add: (candidates) => {
      requests += 1;
      for (const candidate of candidates) {
        const key = keyOf(candidate);
        const known = found.get(key);
        const count = (known?.count ?? 0) + (candidate.count ?? 1);
        const at = Math.max(known?.at ?? 0, candidate.at ?? 0);
        const batch = candidate.batch === undefined ? {} : { batch: `${requests} ${candidate.batch}` };
        found.set(key, { ...candidate, ...batch, count, ...(at === 0 ? {} : { at }) });
      }
    },
    hear: (call) => {
      calls.push(call);
    },
    skip: (reason) => {
      skipped = { ...skipped, [reason]: skipped[reason] + 1 };
    },
    take: () => {
      if (found.size + calls.length + skipped.tooLong + skipped.notText === 0) return undefined;
      const report = { candidates: [...found.values()], skipped, calls };
      found = new Map();
      skipped = { tooLong: 0, notText: 0 };
      calls = [];
      return report;
    },
  };
};
