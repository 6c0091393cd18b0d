import fc from 'fast-check';

/** What parsers, renderers and people stumble over. */
const pieces = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then', 'undefined'],
  ...[
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '<!--',
    ']]>',
    '&lt;',
    'javascript:',
  ],
  ...[
    '\u202E',
    '\u2066',
    '\u200B',
    '\uFEFF',
    '\u2028',
    '\u0000',
    '\u001B[2J',
    '\uD800',
    '\uDFFF',
    '\u{1F468}',
  ],
  ...['eyJ', 'eyJhbGciOiJub25lIn0', 'ZXlK', 'V5S', 'leU', 'Bearer ', 'eyJ.eyJ.eyJ', '.....'],
  ...['%', '%00', '%25', '%E0%A4%A', '%7B%22', '+', '=', '==', '\\', '"', "'", '`', '$', '$$', '{0}'],
  ...['{', '}', '[', ']', ':', ',', '\r\n', '\t', ' ', '/', '?', '#', '@', '..', '//', ';', '|', '\\u0000'],
  ...['https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A', 'https://', 'http://localhost:9229/p'],
  ...['CognitoIdentityServiceProvider.', '.accessToken', '.LastAuthUser', 'oidc.user:', 'refresh_token'],
  ...['9'.repeat(400), '-0', '1e999', 'NaN', 'true', 'null', 'a'.repeat(300)],
] as const;

/** Text that somebody wrote to break its reader. Short as a rule, so that many are tried. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
