import { expect, test } from 'vitest';
import {
  type CustomEndpoint,
  decodeEndpoints,
  findRival,
  mostEndpoints,
  originToAllow,
  parseEndpoint,
  patternOf,
} from '../../../src/core/token/custom-endpoint.ts';
import { isStillAllowed, parseIssuer } from '../../../src/core/token/issuer.ts';

const privateLink = 'https://vpce-0a1b2c-d3e4.cognito-idp.eu-west-1.vpce.amazonaws.com';

test.each([
  ['http://localhost:9229', 'http://localhost:9229'],
  [' HTTP://LocalHost:9229/ ', 'http://localhost:9229'],
  ['http://127.0.0.1', 'http://127.0.0.1'],
  ['http://127.0.0.1:80', 'http://127.0.0.1'],
  ['https://localhost.localstack.cloud:4566', 'https://localhost.localstack.cloud:4566'],
])('%j is the origin %s', (text, origin) => {
  expect(parseEndpoint(text)).toEqual({ ok: true, value: { origin } });
});

test('an endpoint of PrivateLink answers for the region in its name, unless something else is said', () => {
  expect(parseEndpoint(privateLink)).toEqual({
    ok: true,
    value: { origin: privateLink, answersFor: 'eu-west-1' },
  });
  expect(parseEndpoint(privateLink, 'eu-west-1_AbC')).toMatchObject({
    value: { answersFor: 'eu-west-1_AbC' },
  });
});

test.each([
  '',
  'localhost:9229',
  '//localhost:9229',
  'http://localhost:9229/us-east-1_A',
  'http://localhost:9229//',
  'http://localhost:9229/?',
  'http://localhost:9229?x=1',
  'http://localhost:9229#x',
  'http://user@localhost:9229',
  'http://user:pass@localhost:9229',
  'http://localhost:9229\\@evil.example',
  'http://local%68ost:9229',
  'http://localhost:99999',
  'http://localhost:',
  'http://local host',
  'http://2130706433:9229',
  'http://127.1:9229',
  'http://[::1]:9229',
  'ftp://localhost:9229',
  'javascript:alert(1)',
  'chrome-extension://abc',
  '__proto__',
])('%j is no origin', (text) => {
  expect(parseEndpoint(text)).toEqual({ ok: false, error: { code: 'not-an-origin' } });
});

test.each([
  'https://auth.example.com',
  'http://localhost.evil.example:9229',
  'http://localhost.:9229',
  'http://127.0.0.2:9229',
  'http://xlocalhost',
  'https://cognito-idp.us-east-1.amazonaws.com',
  'https://localstack.cloud',
  'https://vpce.amazonaws.com',
  privateLink.replace('https', 'http'),
  `${privateLink}:8443`,
  `${privateLink}.evil.example`,
  privateLink.replace('eu-west-1', 'mars-east-1'),
  privateLink.replace('vpce-0a1b2c-d3e4', 'evil'),
  privateLink.replace('vpce-', 'a.vpce-'),
  // Anybody can offer a service of their own under PrivateLink's name.
  'https://vpce-0a1b.vpce-svc-0c2d.eu-west-1.vpce.amazonaws.com',
])('%s is an origin that nobody may allow', (text) => {
  expect(parseEndpoint(text)).toEqual({ ok: false, error: { code: 'not-allowed-host' } });
});

test.each([
  'eu-west-9',
  'EU-WEST-1',
  'eu-west-1_',
  'eu-west-9_AbC',
  'local_1a2b',
  'toString',
  'eu-west-1_A/b',
])('an endpoint cannot answer for %j', (answersFor) => {
  expect(parseEndpoint('http://localhost:9229', answersFor)).toEqual({
    ok: false,
    error: { code: 'bad-answers-for' },
  });
});

const own: CustomEndpoint = { origin: 'http://localhost:9229' };

test('the issuer of an allowed endpoint leads to it', () => {
  expect(parseIssuer('http://localhost:9229/local_1a2b', [own])).toEqual({
    ok: true,
    value: {
      url: 'http://localhost:9229/local_1a2b',
      poolId: 'local_1a2b',
      endpoint: 'http://localhost:9229',
      host: 'localhost:9229',
      isCustom: true,
      form: 'custom',
    },
  });
  expect(parseIssuer('http://localhost:9229/eu-west-1_AbC', [own])).toMatchObject({
    value: { region: 'eu-west-1', partition: 'aws' },
  });
});

test.each([
  'http://localhost:9229.evil.example/local_1a2b',
  'http://localhost:9229@evil.example/local_1a2b',
  'http://localhost:92299/local_1a2b',
  'http://localhost:9228/local_1a2b',
  'http://localhost/local_1a2b',
  'https://localhost:9229/local_1a2b',
  'http://127.0.0.1:9229/local_1a2b',
  'http://LOCALHOST:9229/local_1a2b',
  'HTTP://localhost:9229/local_1a2b',
  'http://localhost:9229/local_1a2b/',
  'http://localhost:9229//local_1a2b',
  'http://localhost:9229/',
  'http://localhost:9229',
  'http://localhost:9229/../x',
  'http://localhost:9229/a/b',
  'http://localhost:9229/local%5F1a2b',
  'http://localhost:9229/local_1a2b?x=1',
  'http://localhost:9229/local_1a2b#x',
  'http://user@localhost:9229/local_1a2b',
  'http://localhost%3A9229/local_1a2b',
  'http://localhost:9229\\local_1a2b',
  ' http://localhost:9229/local_1a2b',
  'http://localhost:9229/local_1a2b\n',
  `http://localhost:9229/${'a'.repeat(61)}`,
])('a look-alike of an allowed issuer is refused: %j', (issuer) => {
  expect(parseIssuer(issuer, [own])).toMatchObject({ ok: false, error: { code: 'not-cognito' } });
});

test('without an allowed endpoint, or with one that answers for AWS, an issuer of an emulator is refused', () => {
  expect(parseIssuer('http://localhost:9229/local_1a2b').ok).toBe(false);
  expect(parseIssuer('http://localhost:9229/local_1a2b', [{ ...own, answersFor: 'eu-west-1' }]).ok).toBe(
    false,
  );
});

const aws = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC';

test('tokens of AWS go to the endpoint that answers for their pool, then to that for their region, then to AWS', () => {
  const region = { origin: 'http://localhost:5000', answersFor: 'eu-west-1' };
  const pool = { origin: 'http://localhost:5001', answersFor: 'eu-west-1_AbC' };
  const endpointOf = (endpoints: readonly CustomEndpoint[], issuer = aws) => {
    const parsed = parseIssuer(issuer, endpoints);
    return parsed.ok ? parsed.value.endpoint : undefined;
  };
  expect(endpointOf([region, pool])).toBe(pool.origin);
  expect(endpointOf([region])).toBe(region.origin);
  expect(endpointOf([own])).toBe('https://cognito-idp.eu-west-1.amazonaws.com');
  const elsewhere = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC';
  expect(endpointOf([region, pool], elsewhere)).toBe('https://cognito-idp.us-east-1.amazonaws.com');
  // What is forged stays forged, whatever answers for the region.
  expect(endpointOf([region, pool], `${aws}/`)).toBeUndefined();
});

test('a token is sent to where it was to be sent when it was found, or nowhere', () => {
  const endpoints = [{ origin: 'http://localhost:5000', answersFor: 'eu-west-1' }];
  const found = parseIssuer(aws, endpoints);
  const regional = parseIssuer(aws);
  if (!found.ok || !regional.ok) throw new Error('not an issuer');
  expect(isStillAllowed(found.value, endpoints)).toBe(true);
  expect(isStillAllowed(found.value, [])).toBe(false);
  expect(isStillAllowed(regional.value, [])).toBe(true);
  expect(isStillAllowed(regional.value, endpoints)).toBe(false);
});

test('of two that answer for the same, the second is a rival; one origin may answer for several', () => {
  const first = { origin: 'http://localhost:5000', answersFor: 'eu-west-1' };
  expect(findRival([first], { origin: 'http://localhost:5001', answersFor: 'eu-west-1' })).toBe(first);
  expect(findRival([first], { ...first, answersFor: 'eu-west-2' })).toBeUndefined();
  expect(findRival([first], { origin: first.origin })).toBeUndefined();
  expect(findRival([own], own)).toBe(own);
});

test('of what is stored, only what could have been saved is read', () => {
  const pool = { origin: 'http://localhost:5000', answersFor: 'eu-west-1_AbC' };
  const bad = [
    null,
    5,
    'http://localhost:9229',
    {},
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:9229/' },
    { origin: 'HTTP://localhost:9228' },
    { origin: privateLink },
    { origin: 'http://localhost:1', answersFor: 5 },
    { origin: 'http://localhost:1', answersFor: '' },
    Object.create({ origin: 'http://localhost:1' }),
  ];
  expect(decodeEndpoints([own, ...bad, own, pool])).toEqual([own, pool]);
  expect(decodeEndpoints({ 0: own })).toEqual([]);
  const many = Array.from({ length: 50 }, (_, port) => ({ origin: `http://localhost:${port + 1000}` }));
  expect(decodeEndpoints(many)).toHaveLength(mostEndpoints);
});

test('an issuer that could be allowed is told from one that could not', () => {
  expect(originToAllow('http://localhost:9229/local_1a2b')).toBe('http://localhost:9229');
  for (const issuer of [
    'https://dev-1.eu.auth0.com/',
    'http://localhost:9229',
    'http://localhost:9229/a/b',
    '',
  ])
    expect(originToAllow(issuer)).toBeUndefined();
});

test('access is asked for by host, without the port that Firefox would not take', () => {
  expect(patternOf(own)).toBe('http://localhost/*');
});
