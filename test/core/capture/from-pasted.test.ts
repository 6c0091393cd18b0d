import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPasted, maximumPasted } from '../../../src/core/capture/from-pasted.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';

const access = forgeAccessToken();
const id = forgeIdToken();
const refresh = forgeRefreshToken();

const textsIn = (pasted: string): readonly string[] => {
  const read = fromPasted(pasted);
  if (read.kind !== 'text') return [read.kind];
  return read.candidates.flatMap(({ finding }) => ('text' in finding ? [finding.text] : []));
};

test.each([
  ['a token', access],
  ['a token in quotes', `"${access}"`],
  ['a token with spaces around it', `\n  ${access} \n`],
  ['a token broken into lines', access.replace(/.{60}/g, '$&\r\n')],
  ['Bearer and a token', `Bearer ${access}`],
  ['Bearer and a broken token', `Bearer ${access.replace(/.{60}/g, '$&\n')}`],
  ['an Authorization header', `Authorization: Bearer ${access}`],
  ['a cookie header', `Cookie: theme=dark; session=${access}; other=1`],
  ['an escaped cookie', `session=${encodeURIComponent(JSON.stringify({ access }))}`],
  ['a storage value', JSON.stringify({ state: { auth: JSON.stringify({ access }) } })],
  ['a curl command', `curl 'https://api.example.com/' -H 'authorization: Bearer ${access}'`],
])('%s is read', (_name, pasted) => {
  expect(textsIn(pasted)).toEqual([access]);
});

test('a reply of Cognito is read with the way to each of its tokens', () => {
  const reply = { AuthenticationResult: { AccessToken: access, IdToken: id, RefreshToken: refresh } };
  const read = fromPasted(JSON.stringify(reply, undefined, 2));
  expect(read.kind === 'text' && read.candidates.map(({ place }) => 'path' in place && place.path)).toEqual([
    'AuthenticationResult.AccessToken',
    'AuthenticationResult.IdToken',
    'AuthenticationResult.RefreshToken',
  ]);
});

test('a HAR whose requests were cleaned is searched as text', () => {
  const har = { log: { entries: [{ request: { url: 'https://a.example/' } }], comment: access } };
  expect(textsIn(JSON.stringify(har))).toEqual([access]);
});

test('a text without a token brings nothing, and one too long is not read', () => {
  expect(fromPasted('hello')).toEqual({ kind: 'text', candidates: [] });
  expect(fromPasted('')).toEqual({ kind: 'text', candidates: [] });
  expect(fromPasted('x'.repeat(maximumPasted + 1))).toEqual({ kind: 'too-long', length: maximumPasted + 1 });
});

test('whatever is pasted is read without throwing, in bounded time', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fromPasted(text).kind === 'text'));
  for (const long of [
    '['.repeat(maximumPasted),
    'eyJ '.repeat(1_000_000),
    'eyJa.'.repeat(1_000_000),
    `eyJ${' '.repeat(5_000_000)}`,
  ])
    expect(fromPasted(long).kind).toBe('text');
});
