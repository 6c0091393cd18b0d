import type { Candidate } from './candidate.ts';
import type { Frame, ObservedRequest } from './observed-request.ts';
import { maximumBodyLength } from './reply-reading.ts';
import { requestPlace } from './request-place.ts';
import { pathText, toCandidates } from './to-candidates.ts';
import { findInBody } from './unwrap.ts';

/** Messages of one WebSocket that are read, the latest; and characters of them all. */
const maximumFrames = 5000;
const maximumCharacters = 4_000_000;

/** Where AppSync's messages carry the token. */
const appSyncField = 'payload.extensions.authorization.Authorization';

const fromFrame = (request: ObservedRequest, { direction, text, at }: Frame): readonly Candidate[] => {
  if (text.length > maximumBodyLength) return [];
  const part = direction === 'sent' ? 'frame-sent' : 'frame-received';
  return findInBody(text).flatMap(({ finding, path }) => {
    const field = pathText(path);
    return toCandidates({
      found: [{ finding, path: [] }],
      place: requestPlace(request, part, field),
      batch: part,
      ...(field === appSyncField ? { producer: 'appsync-subscription' as const } : {}),
    }).map((candidate) => (at === undefined ? candidate : { ...candidate, at }));
  });
};

/** Tokens in the messages of a WebSocket, as far as the browser tells them. Newest first, each token in a field once. */
export const fromFrames = (request: ObservedRequest): readonly Candidate[] => {
  const found = new Map<string, Candidate>();
  let room = maximumCharacters;
  for (const frame of request.frames.slice(-maximumFrames).reverse()) {
    room -= frame.text.length;
    if (room < 0) break;
    for (const candidate of fromFrame(request, frame)) {
      const key = JSON.stringify([candidate.finding, candidate.place]);
      const known = found.get(key);
      found.set(key, known === undefined ? candidate : { ...known, count: (known.count ?? 1) + 1 });
    }
  }
  return [...found.values()];
};
