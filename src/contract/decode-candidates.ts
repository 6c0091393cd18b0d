import type { Candidate, Finding, OpaqueReason } from '../core/capture/candidate.ts';
import { isProducerId } from '../core/capture/producers.ts';
import { countMember, member, stringMember } from '../core/json.ts';
import type { SignInHint } from '../core/session/model.ts';
import { cleanMember, decodePlace } from './decode-place.ts';

/** Candidates that one message may carry. */
const maximumCandidates = 4000;

const isOpaqueReason = (value: unknown): value is OpaqueReason =>
  value === 'hidden-by-service-worker' || value === 'encrypted-session' || value === 'opaque-session';

const decodeFinding = (value: unknown): Finding | undefined => {
  const shape = stringMember(value, 'shape');
  const text = stringMember(value, 'text');
  const length = countMember(value, 'length');
  switch (shape) {
    case 'jws':
    case 'jwe':
      return text === undefined ? undefined : { shape, text };
    case 'cut': {
      const segments = countMember(value, 'segments');
      const header = stringMember(value, 'header');
      return segments === undefined || header === undefined || length === undefined
        ? undefined
        : { shape, segments, header, length };
    }
    case 'opaque': {
      const reason = member(value, 'reason');
      return isOpaqueReason(reason) ? { shape, reason } : undefined;
    }
    case 'too-long':
    case 'not-a-token':
    case 'value-too-long':
      return length === undefined ? undefined : { shape, length };
    default:
      return undefined;
  }
};

const decodeHint = (value: unknown): SignInHint => {
  const clientId = cleanMember(value, 'clientId');
  const username = cleanMember(value, 'username');
  const poolId = cleanMember(value, 'poolId');
  return {
    ...(clientId === undefined ? {} : { clientId }),
    ...(username === undefined ? {} : { username }),
    ...(poolId === undefined ? {} : { poolId }),
  };
};

const decodeCandidate = (value: unknown): Candidate | undefined => {
  const finding = decodeFinding(member(value, 'finding'));
  const place = decodePlace(member(value, 'place'));
  if (finding === undefined || place === undefined) return undefined;
  const batch = stringMember(value, 'batch');
  const producer = member(value, 'producer');
  const count = countMember(value, 'count');
  const at = countMember(value, 'at');
  return {
    finding,
    place,
    hint: decodeHint(member(value, 'hint')),
    ...(isProducerId(producer) ? { producer } : {}),
    ...(batch === undefined ? {} : { batch }),
    ...(member(value, 'isRefresh') === true ? { isRefresh: true } : {}),
    ...(count === undefined ? {} : { count }),
    ...(at === undefined ? {} : { at }),
  };
};

/** Reads the candidates of a message. One that cannot be read takes nothing from the others. */
export const decodeCandidates = (value: unknown): readonly Candidate[] | undefined =>
  Array.isArray(value)
    ? value
        .slice(0, maximumCandidates)
        .map(decodeCandidate)
        .filter((candidate) => candidate !== undefined)
    : undefined;
