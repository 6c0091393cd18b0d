import { execFileSync } from 'node:child_process';
import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyAs, copyForms, tokenPlaceholder } from '../../../src/core/report/copy-as.ts';
import { parseIssuer } from '../../../src/core/token/issuer.ts';

const issuerOf = (url: string) => {
  const issuer = parseIssuer(url);
  if (!issuer.ok) throw new Error(issuer.error.code);
  return issuer.value;
};

const issuer = issuerOf('https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123');

test.each(copyForms)('as %s it has a placeholder unless the token is given', (form) => {
  expect(copyAs(form, issuer)).toContain(tokenPlaceholder);
  expect(copyAs(form, issuer)).toContain('eu-central-1');
  expect(copyAs(form, issuer, 'eyJ.a.b')).toContain('eyJ.a.b');
  expect(copyAs(form, issuer, 'eyJ.a.b')).not.toContain(tokenPlaceholder);
});

test('a custom endpoint is named in every form, also where no region is known', () => {
  const origin = 'http://localhost:9229';
  const parsed = parseIssuer(`${origin}/local_1a2b`, [{ origin }]);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const own = parsed.value;
  expect(copyAs('curl', own)).toContain("curl 'http://localhost:9229/'");
  expect(copyAs('aws-cli', own)).toContain("--endpoint-url 'http://localhost:9229'");
  expect(copyAs('boto3', own)).toContain('endpoint_url="http://localhost:9229",');
  expect(copyAs('javascript', own)).toContain('endpoint: "http://localhost:9229" }');
  for (const form of copyForms) expect(copyAs(form, own)).not.toContain('undefined');
});

test('the host is that of the partition', () => {
  const china = issuerOf('https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbCdEf123');
  expect(copyAs('curl', china)).toContain("'https://cognito-idp.cn-north-1.amazonaws.com.cn/'");
});

/** Puts a stub in the place of the tool, which writes its arguments to the output, each ended by a zero byte. */
const argumentsIn = (shell: string, tool: string): readonly string[] =>
  execFileSync('/bin/sh', ['-c', `${tool}() { printf '%s\\0' "$@"; }\n${shell}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '\\',
        '$(id)',
        '`id`',
        '\n',
        '\0',
        '!',
        '%',
        ';',
        '\u2028',
        '😀',
        '$HOME',
        "'''",
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
);

test('a shell hands any token on as one JSON argument, and runs nothing of it', () => {
  fc.assert(
    fc.property(nasty, (token) => {
      const [url, , , , , flag, body] = argumentsIn(copyAs('curl', issuer, token), 'curl');
      expect([url, flag]).toEqual([`https://${issuer.host}/`, '--data-raw']);
      expect(JSON.parse(body ?? '')).toEqual({ AccessToken: token });
      const words = argumentsIn(copyAs('aws-cli', issuer, token), 'aws');
      expect(words.slice(0, -1)).toEqual([
        ...['cognito-idp', 'get-user', '--region', 'eu-central-1'],
        ...['--no-sign-request', '--cli-input-json'],
      ]);
      expect(JSON.parse(words.at(-1) ?? '')).toEqual({ AccessToken: token });
    }),
    { numRuns: 60 },
  );
});

const literalIn = (program: string, before: string, after: string): string =>
  program.slice(program.indexOf(before) + before.length, program.lastIndexOf(after));

test('JavaScript reads any token as the string that it is', () => {
  fc.assert(
    fc.property(nasty, (token) => {
      const literal = literalIn(copyAs('javascript', issuer, token), 'AccessToken: ', ' })));');
      expect(vm.runInNewContext(literal)).toBe(token);
    }),
  );
});

test('Python is given one line of ASCII, with every character whole', () => {
  const literalOf = (token: string) => literalIn(copyAs('boto3', issuer, token), 'AccessToken=', '))');
  expect(literalOf('a"b\\c\n😀é')).toBe('"a\\"b\\\\c\\n\\U0001f600\\u00e9"');
  fc.assert(fc.property(nasty, (token) => /^"(?:[^"\\\n]|\\.)*"$/.test(literalOf(token))));
  fc.assert(fc.property(nasty, (token) => /^[ -~]*$/.test(literalOf(token))));
});
