import fc from 'fast-check';
import { hostileJson, hostileToken } from './hostile-json.ts';
import { hostileText } from './hostile-text.ts';

const strange = hostileJson(['name', 'value', 'text', 'url', 'toJSON']);

/** What should stand there, or anything. */
const mostly = <Part>(part: fc.Arbitrary<Part>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: part }, strange);

const text = fc.oneof(hostileText, hostileToken);
const pairs = mostly(fc.array(fc.record({ name: hostileText, value: text }), { maxLength: 2 }));
const time = mostly(fc.constantFrom('2023-11-14T22:13:20Z', '1969-01-01', '+275761-01-01', 'soon'));

const url = fc.oneof(
  fc.constantFrom('https://cognito-idp.us-east-1.amazonaws.com/', 'https://a.example/oauth2/token'),
  text.map((value) => `https://a.example/oauth2/authorize?client_id=c&state=${value}#access_token=${value}`),
  text,
);

const request = fc.record({
  method: hostileText,
  url: mostly(url),
  headers: fc.oneof(
    pairs,
    fc.constant([{ name: 'x-amz-target', value: 'AWSCognitoIdentityProviderService.InitiateAuth' }]),
  ),
  cookies: pairs,
  postData: mostly(fc.record({ text, params: pairs })),
});

const response = fc.record({
  status: mostly(fc.integer()),
  headers: pairs,
  cookies: pairs,
  content: mostly(
    fc.record({
      mimeType: fc.constant('application/json'),
      text,
      encoding: fc.constantFrom('base64', undefined),
    }),
  ),
});

const entry = fc.record({
  pageref: hostileText,
  startedDateTime: time,
  time: mostly(fc.double()),
  timings: mostly(fc.record({ wait: fc.double() })),
  request: mostly(request),
  response: mostly(response),
});

/** The text of a HAR file that is right in all but some places. */
export const hostileHar: fc.Arbitrary<string> = fc
  .record({
    entries: fc.array(mostly(entry), { maxLength: 4 }),
    pages: mostly(fc.array(fc.record({ id: hostileText, startedDateTime: time }), { maxLength: 3 })),
  })
  .map((log) => JSON.stringify({ log }));
