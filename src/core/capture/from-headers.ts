import type { Candidate } from './candidate.ts';
import type { Header, ObservedRequest } from './observed-request.ts';
import { requestPlace } from './request-place.ts';
import { tellingValue } from './storage-layouts.ts';
import { toCandidates } from './to-candidates.ts';
import { findInValue, mayHoldToken } from './unwrap.ts';

/** Headers that are read by what they mean rather than as text. */
const readElsewhere: ReadonlySet<string> = new Set(['cookie', 'set-cookie', 'location', 'referer']);

/** Names of HTTP/2's own pseudo headers begin so; they repeat the address. */
const isPseudo = (name: string): boolean => name.startsWith(':');

/** Headers that say something of tokens without being sent by anybody: the report of a policy repeats whole addresses. */
const isWorthReading = ({ name, value }: Header): boolean =>
  !readElsewhere.has(name.toLowerCase()) &&
  !isPseudo(name) &&
  (mayHoldToken(value) || value.includes(tellingValue));

const subprotocol = 'sec-websocket-protocol';

/** HTTP/2 sends names in lower case: the same header is the same place either way. */
const knownNames: Readonly<Record<string, string>> = {
  authorization: 'Authorization',
  [subprotocol]: 'Sec-WebSocket-Protocol',
};

const nameOf = (name: string): string => {
  const lower = name.toLowerCase();
  return Object.hasOwn(knownNames, lower) ? (knownNames[lower] ?? name) : name;
};

const fromHeader = (
  request: ObservedRequest,
  part: 'header' | 'reply-header',
  { name, value }: Header,
): readonly Candidate[] => {
  const place = {
    ...requestPlace(request, part, nameOf(name)),
    ...(/^bearer /i.test(value) ? { scheme: 'Bearer' as const } : {}),
  };
  if (value.includes(tellingValue))
    return [
      {
        finding: { shape: 'opaque', reason: 'hidden-by-service-worker' },
        place,
        hint: {},
        producer: 'axa-oidc-client',
      },
    ];
  return toCandidates({
    found: findInValue(value),
    place,
    batch: `${part} ${name}`,
    at: (path) =>
      name.toLowerCase() === subprotocol && path.join('.') === '(Base64).Authorization'
        ? { producer: 'appsync-subscription' }
        : {},
  });
};

/** Tokens in headers of a request or its reply: `Authorization`, raw or `Bearer`, and any other. */
export const fromHeaders = (request: ObservedRequest): readonly Candidate[] => [
  ...request.requestHeaders.filter(isWorthReading).flatMap((header) => fromHeader(request, 'header', header)),
  ...request.responseHeaders
    .filter(isWorthReading)
    .flatMap((header) => fromHeader(request, 'reply-header', header)),
];
