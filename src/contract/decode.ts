import type { Candidate, Finding, PageReport } from '../core/capture/candidate.ts';
import { isObject, member, numberMember, stringMember } from '../core/json.ts';
import type { AreaReading, Place, SignInHint, StorageArea } from '../core/session/model.ts';
import { isLookUpPreference } from '../core/session/preferences.ts';
import { isScanDepth } from '../core/session/scan-request.ts';
import { parseTokenId } from '../core/token/brand.ts';
import type { Command } from './commands.ts';

/** Candidates that one message may carry. */
const maximumCandidates = 2000;

const countMember = (value: unknown, name: string): number | undefined => {
  const found = numberMember(value, name);
  return found !== undefined && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
};

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
    case 're-encoded':
    case 'too-long':
    case 'not-a-token':
    case 'value-too-long':
      return length === undefined ? undefined : { shape, length };
    default:
      return undefined;
  }
};

const isArea = (value: unknown): value is StorageArea =>
  value === 'localStorage' || value === 'sessionStorage' || value === 'cookie';

const decodePlace = (value: unknown): Place | undefined => {
  const kind = stringMember(value, 'kind');
  if (kind === 'storage') {
    const area = member(value, 'area');
    const origin = stringMember(value, 'origin');
    const key = stringMember(value, 'key');
    return isArea(area) && origin !== undefined && key !== undefined
      ? { kind, area, origin, key }
      : undefined;
  }
  const method = stringMember(value, 'method');
  const url = stringMember(value, 'url');
  if (method === undefined || url === undefined) return undefined;
  if (kind === 'request-header') {
    const header = stringMember(value, 'header');
    const scheme = member(value, 'scheme');
    return header !== undefined && (scheme === 'Bearer' || scheme === 'raw')
      ? { kind, method, url, header, scheme }
      : undefined;
  }
  if (kind !== 'request-body' && kind !== 'reply-body') return undefined;
  const operation = stringMember(value, 'operation');
  const field = stringMember(value, 'field');
  return operation === undefined || field === undefined ? undefined : { kind, method, url, operation, field };
};

const decodeHint = (value: unknown): SignInHint => {
  const clientId = stringMember(value, 'clientId');
  const username = stringMember(value, 'username');
  const poolId = stringMember(value, 'poolId');
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
  return {
    finding,
    place,
    hint: decodeHint(member(value, 'hint')),
    ...(batch === undefined ? {} : { batch }),
    ...(member(value, 'isRefresh') === true ? { isRefresh: true } : {}),
  };
};

const decodeCandidates = (value: unknown): readonly Candidate[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  // One candidate that cannot be read takes nothing from the others.
  return value
    .slice(0, maximumCandidates)
    .map(decodeCandidate)
    .filter((candidate) => candidate !== undefined);
};

const decodeArea = (value: unknown): AreaReading => {
  const entries = countMember(value, 'entries');
  return member(value, 'state') === 'read' && entries !== undefined
    ? { state: 'read', entries }
    : { state: 'unavailable', reason: stringMember(value, 'reason') ?? '' };
};

const decodeReport = (value: unknown): PageReport | undefined => {
  if (member(value, 'state') === 'unreadable') {
    const failure = member(value, 'failure');
    const code = member(failure, 'code');
    const detail = stringMember(failure, 'detail') ?? '';
    return code === 'forbidden' || code === 'failed'
      ? { state: 'unreadable', failure: { code, detail } }
      : undefined;
  }
  const origin = stringMember(value, 'origin');
  const candidates = decodeCandidates(member(value, 'candidates'));
  if (origin === undefined || candidates === undefined) return undefined;
  const areas = member(value, 'areas');
  return {
    state: 'read',
    origin,
    areas: {
      localStorage: decodeArea(member(areas, 'localStorage')),
      sessionStorage: decodeArea(member(areas, 'sessionStorage')),
      cookie: decodeArea(member(areas, 'cookie')),
    },
    candidates,
  };
};

/** Reads a message as a command; `undefined` when it is none. */
export const decodeCommand = (message: unknown): Command | undefined => {
  if (!isObject(message)) return undefined;
  const name = stringMember(message, 'name');
  const preference = member(message, 'preference');
  if (name === 'set-look-up-preference')
    return isLookUpPreference(preference) ? { name, preference } : undefined;
  const tabId = countMember(message, 'tabId');
  if (tabId === undefined) return undefined;
  const tokenId = parseTokenId(member(message, 'tokenId'));
  switch (name) {
    case 'report-page': {
      const report = decodeReport(member(message, 'report'));
      const isAsked = member(message, 'isAsked') === true;
      return report === undefined ? undefined : { name, tabId, report, isAsked };
    }
    case 'report-traffic': {
      const candidates = decodeCandidates(member(message, 'candidates'));
      return candidates === undefined ? undefined : { name, tabId, candidates };
    }
    case 'request-scan': {
      const depth = member(message, 'depth');
      return isScanDepth(depth) ? { name, tabId, depth } : undefined;
    }
    case 'look-up':
    case 'reveal-token':
      return tokenId === undefined ? undefined : { name, tabId, tokenId };
    case 'set-recording': {
      const recording = member(message, 'recording');
      return typeof recording === 'boolean' ? { name, tabId, recording } : undefined;
    }
    case 'clear':
      return { name, tabId };
    default:
      return undefined;
  }
};
