import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import type { CallEntry } from '../../../src/core/conversation/call.ts';
import { testNow } from '../../support/records.ts';
import { callsOf } from './build-request.ts';

/** A request so many seconds after the first. */
export const after = (seconds: number, request: ObservedRequest): ObservedRequest => ({
  ...request,
  startedAt: testNow + seconds * 1000,
});

/** The entries that requests became, numbered from one. */
export const entriesOf = (...requests: readonly ObservedRequest[]): readonly CallEntry[] =>
  callsOf(...requests).map((call, index) => ({ ...call, kind: 'call', number: index + 1 }));
