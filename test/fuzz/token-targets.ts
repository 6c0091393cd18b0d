import fc from 'fast-check';
import { decodeCommand } from '../../src/contract/decode.ts';
import { admitAll } from '../../src/core/capture/admit.ts';
import { fromPasted } from '../../src/core/capture/from-pasted.ts';
import { fromTraffic } from '../../src/core/capture/from-traffic.ts';
import { readHar } from '../../src/core/capture/har.ts';
import { matchLayout } from '../../src/core/capture/match-layout.ts';
import type { LayoutArea } from '../../src/core/capture/storage-layouts.ts';
import { findInValue } from '../../src/core/capture/unwrap.ts';
import { fromHar } from '../../src/core/conversation/from-har.ts';
import { parseClaims } from '../../src/core/token/claims.ts';
import { decodeEndpoints, parseEndpoint } from '../../src/core/token/custom-endpoint.ts';
import { findTokens, maximumFindings } from '../../src/core/token/detect.ts';
import { parseIssuer } from '../../src/core/token/issuer.ts';
import { decodeJwt } from '../../src/core/token/jwt.ts';
import { withoutTokens } from '../../src/core/token/redact.ts';
import { regionalEndpoints } from '../../src/core/token/regions.ts';
import { forgedIssuers, forgedOf } from '../support/forged-issuers.ts';
import { hostileHar } from './hostile-har.ts';
import { hostileJsonText, hostileToken } from './hostile-json.ts';
import { hostileText } from './hostile-text.ts';
import { type Target, targetOf } from './target.ts';

const wrap = (text: string, layer: number): string => {
  switch (layer) {
    case 0:
      return encodeURIComponent(Buffer.from(text).toString());
    case 1:
      return JSON.stringify(text);
    case 2:
      return Buffer.from(text).toString('base64');
    default:
      return `{"a":{"token":${JSON.stringify(text)}}}`;
  }
};

/** Tokens and what only looks like some, one behind the other, under layers of encodings. */
const wrapped = fc
  .tuple(
    fc.array(fc.oneof(hostileToken, hostileText), { maxLength: 3 }),
    fc.array(fc.nat(3), { maxLength: 5 }),
  )
  .map(([parts, layers]) => layers.reduce(wrap, parts.join(' ')));

/** What a finding adds to its own text at most: its shape, and a way of forty names of eighty characters. */
const perFinding = 6 * 40 * 80 + 200;

/** As JSON a text may be six times as long; a finding is a part of the text, and there are two hundred at most. */
const findings = (length: number): number => maximumFindings * perFinding + 6 * length;

const areas = ['localStorage', 'sessionStorage', 'cookie', 'http-only-cookie', 'database'] as const;

const hosts: ReadonlySet<string> = new Set(regionalEndpoints.map(({ host }) => `https://${host}`));
const custom = decodeEndpoints([{ origin: 'http://localhost:9229' }]);

const key = fc.oneof(
  hostileText,
  fc.tuple(hostileText, hostileText).map(([a, b]) => `CognitoIdentityServiceProvider.${a}.${b}.accessToken`),
  hostileText.map((text) => `oidc.user:${text}:${text}`),
);

const harNames = [
  'log',
  'entries',
  'request',
  'response',
  'url',
  'method',
  'headers',
  'cookies',
  'name',
  'value',
];

/** Everything that is read of tokens, of where they are kept, and of where they may be sent. */
export const tokenTargets: readonly Target[] = [
  targetOf({ name: 'detection', input: wrapped, read: findTokens, limit: findings }),
  targetOf({ name: 'unwrapping', input: wrapped, read: findInValue, limit: findings }),
  targetOf({
    name: 'decoding',
    input: fc.oneof(hostileToken, hostileText),
    read: (token) => {
      const decoded = decodeJwt(token);
      return decoded.ok ? [decoded.value.header, parseClaims(decoded.value.payload)] : decoded;
    },
    limit: (length) => 12 * length + 2000,
  }),
  targetOf({
    name: 'admission',
    input: fc.array(fc.oneof(hostileToken, hostileText), { maxLength: 4 }),
    read: (texts) =>
      admitAll(
        texts.map((text) => ({ finding: { shape: 'jws', text }, place: { kind: 'pasted' }, hint: {} })),
        custom,
      ),
    limit: (length) => 20 * length + 4000,
  }),
  targetOf({
    name: 'issuers',
    input: fc
      .tuple(
        fc.constantFrom(...forgedIssuers.slice(0, 260), ...forgedOf('http://localhost:9229', 'p')),
        hostileText,
        fc.nat(80),
      )
      .map(([issuer, text, at]) => `${issuer.slice(0, at)}${text}${issuer.slice(at)}`),
    read: (text) => {
      const issuer = parseIssuer(text, custom);
      if (issuer.ok && !hosts.has(issuer.value.endpoint) && issuer.value.endpoint !== custom[0]?.origin)
        throw new Error(`A token would be sent to ${issuer.value.endpoint}.`);
      if (issuer.ok && new URL(issuer.value.url).origin !== issuer.value.endpoint.replace('issuer-', ''))
        if (issuer.value.form !== 'issuer-host') throw new Error(`${text} leads elsewhere than it says.`);
      return issuer;
    },
    limit: () => 2000,
  }),
  targetOf({
    name: 'custom endpoints',
    input: fc.tuple(
      fc.oneof(hostileText, fc.constantFrom(...forgedOf('http://localhost:9229', ''))),
      hostileText,
    ),
    read: ([origin, answersFor]) => {
      const endpoint = parseEndpoint(origin, answersFor);
      if (endpoint.ok && new URL(endpoint.value.origin).origin !== endpoint.value.origin)
        throw new Error(`${endpoint.value.origin} is no origin.`);
      return endpoint;
    },
    limit: () => 1000,
  }),
  targetOf({
    name: 'layouts',
    input: fc.record({
      area: fc.constantFrom<LayoutArea>(...areas),
      key,
      value: wrapped,
      names: fc.array(key, { maxLength: 4 }).map((names): ReadonlySet<string> => new Set(names)),
    }),
    read: (question) => {
      const { at, ...meaning } = matchLayout(question);
      return [meaning, at?.([question.key, '__proto__']), at?.(['constructor'])];
    },
    limit: () => 6000,
  }),
  targetOf({
    name: 'pasted texts',
    input: wrapped,
    read: fromPasted,
    limit: (length) => 600 * 2000 + 20 * length,
  }),
  targetOf({
    name: 'HAR files',
    input: fc.oneof(hostileJsonText([...harNames, 'pages', 'pageref']), hostileHar),
    read: (text) => {
      const file = readHar(text);
      return file.ok ? fromHar(file.value, 'key') : file.error;
    },
    limit: (length) => 600 * 2000 + 20 * length,
  }),
  targetOf({
    name: 'traffic',
    input: fc.record({
      method: hostileText,
      url: fc.oneof(
        hostileText,
        wrapped.map((text) => `https://app.example/a?b=${text}#${text}`),
      ),
      requestHeaders: fc.array(fc.record({ name: hostileText, value: wrapped }), { maxLength: 3 }),
      responseHeaders: fc.array(fc.record({ name: hostileText, value: wrapped }), { maxLength: 2 }),
      requestCookies: fc.array(fc.record({ name: key, value: wrapped }), { maxLength: 2 }),
      responseCookies: fc.array(fc.record({ name: key, value: wrapped }), { maxLength: 2 }),
      frames: fc.array(fc.record({ direction: fc.constant('sent' as const), text: wrapped }), {
        maxLength: 2,
      }),
      requestBody: wrapped,
      responseBody: wrapped,
      responseType: hostileText,
      responseSize: fc.integer(),
    }),
    read: (request) => {
      const found = fromTraffic(request);
      const message: unknown = JSON.parse(JSON.stringify(found));
      const command = decodeCommand({ name: 'report-traffic', tabId: 1, candidates: message, skipped: {} });
      if (command?.name !== 'report-traffic') throw new Error('What was found cannot be reported.');
      for (const { place, hint } of command.candidates)
        if (JSON.stringify([place, hint]) !== withoutTokens(JSON.stringify([place, hint])))
          throw new Error('A place or a hint holds a token.');
      return found;
    },
    limit: (length) => 200 * 8000 + 20 * length,
  }),
];
