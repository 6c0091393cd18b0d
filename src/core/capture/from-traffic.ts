import { isSent } from '../session/place.ts';
import type { Candidate } from './candidate.ts';
import { callOf } from './cognito-api.ts';
import { fromBodies } from './from-body.ts';
import { fromCookies } from './from-cookies.ts';
import { fromFrames } from './from-frames.ts';
import { fromHeaders } from './from-headers.ts';
import { fromRequestAddress } from './from-request-address.ts';
import type { ObservedRequest } from './observed-request.ts';

/** Findings of one request that are reported. */
const maximumCandidates = 200;

/** Whether a reply may change what the page keeps: a sign-in, a refresh and a sign-out all pass through one of these. */
export const changesSession = (request: ObservedRequest): boolean => callOf(request) !== undefined;

/** Everything token-shaped in a finished request and its reply, with the place of each. */
export const fromTraffic = (request: ObservedRequest): readonly Candidate[] => {
  if (request.isContinued === true) return fromFrames(request).slice(0, maximumCandidates);
  const { startedAt } = request;
  const head = [
    ...fromHeaders(request),
    ...fromCookies(request),
    ...fromRequestAddress(request),
    ...fromBodies(request),
  ];
  // A request may last: what it carries was sent when it began, not when it ended.
  const dated = head.map((candidate) =>
    startedAt !== undefined && isSent(candidate.place) ? { ...candidate, at: startedAt } : candidate,
  );
  return [...dated, ...fromFrames(request)].slice(0, maximumCandidates);
};
