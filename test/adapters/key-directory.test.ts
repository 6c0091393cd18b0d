import { afterEach, expect, test, vi } from 'vitest';
import { cognitoKeyDirectory } from '../../src/adapters/key-directory.ts';
import { parseIssuer } from '../../src/core/token/issuer.ts';
import { issuer as issuerUrl } from '../support/forge-token.ts';

const parsed = parseIssuer(issuerUrl);
if (!parsed.ok) throw new Error('not an issuer');
const issuer = parsed.value;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Stands in for the browser's `fetch`, and notes what it was asked for. */
const stubFetch = (answer: (signal: AbortSignal) => Promise<Response>): readonly Request[] => {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    asked.push(request);
    return answer(request.signal);
  });
  return asked;
};

test('the keys are asked for at the pool’s own address, and nothing says by whom', async () => {
  const asked = stubFetch(async () => new Response('{"keys":[]}'));
  await cognitoKeyDirectory.fetchKeys(issuer);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `GET ${issuerUrl}/.well-known/jwks.json`,
  ]);
  const [request] = asked;
  expect(request?.credentials).toBe('omit');
  expect(request?.redirect).toBe('error');
  expect(request?.referrerPolicy).toBe('no-referrer');
});

test('a key set of more than 200 kB is not taken', async () => {
  stubFetch(async () => new Response(`{"keys":[],"filler":"${'x'.repeat(200_000)}"}`));
  expect(await cognitoKeyDirectory.fetchKeys(issuer)).toEqual({
    ok: false,
    error: { detail: 'The reply is too long for a key set.' },
  });
});

test('keys that do not come are waited for five seconds', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  stubFetch(async (signal) => {
    signal.throwIfAborted();
    return new Response('{"keys":[]}');
  });
  expect(await cognitoKeyDirectory.fetchKeys(issuer)).toMatchObject({ ok: false });
  expect(timeout).toHaveBeenCalledWith(5000);
  timeout.mockRestore();
});
