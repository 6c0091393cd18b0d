import type { Candidate } from './candidate.ts';
import type { ObservedRequest } from './observed-request.ts';
import { maximumBodyLength } from './reply-reading.ts';
import { requestPlace } from './request-place.ts';
import { pathText, toCandidates } from './to-candidates.ts';
import { findInBody } from './unwrap.ts';

/** Messages of one WebSocket that are read, the latest. */
const maximumFrames = 5000;

/** Where AppSync's messages carry the token. */
const appSyncField = 'payload.extensions.authorization.Authorization';

/** Tokens in the messages of a WebSocket, as far as the browser tells them. */
export const fromFrames = (request: ObservedRequest): readonly Candidate[] =>
  request.frames.slice(-maximumFrames).flatMap(({ direction, text }) => {
    if (text.length > maximumBodyLength) return [];
    const part = direction === 'sent' ? 'frame-sent' : 'frame-received';
    return findInBody(text).flatMap(({ finding, path }) => {
      const field = pathText(path);
      return toCandidates({
        found: [{ finding, path: [] }],
        place: requestPlace(request, part, field),
        batch: part,
        ...(field === appSyncField ? { producer: 'appsync-subscription' as const } : {}),
      });
    });
  });
