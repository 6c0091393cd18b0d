import type { Header, ObservedCookie, ObservedRequest } from '../../src/core/capture/observed-request.ts';

/** Who wrote a file. Browsers differ in how they tell times, fields of forms, replies that never came, and what they leave out. */
export type HarDialect = 'chromium' | 'firefox';

const pairs = (list: readonly (Header | ObservedCookie)[]) =>
  list.map(({ name, value }) => ({ name, value }));

/** Chromium tells times in UTC, Firefox in those of the place where it runs. */
const timeText = (time: number, dialect: HarDialect): string =>
  dialect === 'chromium'
    ? new Date(time).toISOString()
    : new Date(time + 3_600_000).toISOString().replace('Z', '+01:00');

const postDataOf = (request: ObservedRequest, dialect: HarDialect) => {
  const { requestBody, requestHeaders } = request;
  if (requestBody === undefined) return undefined;
  const mimeType = requestHeaders.find(({ name }) => /^content-type$/i.test(name))?.value ?? '';
  const isForm = mimeType.includes('x-www-form-urlencoded');
  const params = isForm
    ? [...new URLSearchParams(requestBody)].map(([name, value]) => ({ name, value }))
    : [];
  return dialect === 'chromium' && isForm
    ? { mimeType, text: requestBody, params }
    : { mimeType, text: requestBody, ...(dialect === 'firefox' ? { params } : {}) };
};

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const entryOf = (request: ObservedRequest, page: string | undefined, dialect: HarDialect) => ({
  ...(page === undefined ? {} : { pageref: page }),
  ...(request.startedAt === undefined ? {} : { startedDateTime: timeText(request.startedAt, dialect) }),
  time: request.duration ?? 0,
  ...(dialect === 'chromium' ? { _initiator: { type: 'script' }, _resourceType: 'fetch' } : {}),
  request: {
    method: request.method,
    url: request.url,
    httpVersion: dialect === 'chromium' ? 'http/2.0' : 'HTTP/2',
    headers: pairs(request.requestHeaders),
    cookies: pairs(request.requestCookies),
    queryString: [],
    postData: postDataOf(request, dialect),
  },
  response: {
    status: request.status ?? 0,
    ...(dialect === 'chromium' && !request.status ? { _error: 'net::ERR_FAILED' } : {}),
    statusText: '',
    headers: pairs(request.responseHeaders),
    cookies: pairs(request.responseCookies),
    content: {
      mimeType: `${request.responseType}${dialect === 'firefox' ? '; charset=utf-8' : ''}`,
      size: request.responseSize,
      ...(request.responseBody === undefined
        ? {}
        : dialect === 'chromium'
          ? { text: base64(request.responseBody), encoding: 'base64' }
          : { text: request.responseBody }),
    },
    redirectURL: '',
  },
  timings: { send: 0, wait: request.waited ?? -1, receive: 0 },
});

/** A file as the Network panel of a browser saves it. Requests are of the page that was gone to last before them. */
export const harOf = (
  requests: readonly ObservedRequest[],
  dialect: HarDialect = 'chromium',
  pages: readonly number[] = [],
): string => {
  const pageOf = ({ startedAt }: ObservedRequest): string | undefined => {
    const before = pages.filter((at) => at <= (startedAt ?? 0)).length;
    return before === 0 ? undefined : `page_${before}`;
  };
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: dialect === 'chromium' ? { name: 'WebInspector' } : { name: 'Firefox' },
      pages: pages.map((at, index) => ({
        id: `page_${index + 1}`,
        startedDateTime: timeText(at, dialect),
        title: 'Shop',
      })),
      entries: requests.map((request) => entryOf(request, pageOf(request), dialect)),
    },
  });
};
