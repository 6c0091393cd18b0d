import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, proseOf } from '../../../src/core/report/escape-markdown.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { reportToHtml } from '../../../src/core/report/to-html.ts';
import { reportToMarkdown } from '../../../src/core/report/to-markdown.ts';
import { englishWords } from '../../support/english.ts';
import { acceptedFor, questionOf, refusedWith, reportOf, someone } from './build-report.ts';

const refused = reportOf(questionOf(someone, refusedWith('Access Token has expired')));

/** A report that says this everywhere where a page or a file can say something. */
const saying = (text: string): Report => ({
  ...refused,
  extensionVersion: text,
  origin: text,
  session: { user: text, poolId: text, clientId: text, region: text, isPutAway: true },
  diagnoses: refused.diagnoses.map((diagnosis) => ({
    ...diagnosis,
    ...{ title: text, reason: text, steps: [text], tester: text, sourceUrl: `https://${text}` },
    raw: { type: text, message: text, requestId: text },
  })),
  attributes: [{ name: text, value: text, mark: 'changed', tokenSays: text }],
  mfa: { methods: [text], preferred: text },
  accessClaims: [{ name: text, value: text }],
  idClaims: [{ name: text, value: [text] }],
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '`',
        '<',
        '>',
        '\n',
        '\r',
        '\u2028',
        '\\',
        '*',
        '[a](b)',
        '![',
        '#',
        '-',
        '1.',
        'x',
        '"',
        "'",
        '&',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const outlineOf = (markdown: string): readonly string[] =>
  markdown
    .split('\n')
    .map((line) => `${line.slice(0, 1)}${line.startsWith('|') ? line.split('|').length : ''}`);

test('the ticket begins with what Cognito said and the worst that is the matter, and gives the steps', () => {
  const [headline] = reportToMarkdown(refused, englishWords).split('\n');
  expect(headline).toBe(`## Cognito refused the access token: ${refused.diagnoses[0]?.title}`);
  expect(reportToMarkdown(refused, englishWords)).toContain(
    `1. ${proseOf(refused.diagnoses[0]?.steps[0] ?? '')}`,
  );
  expect(reportToMarkdown(reportOf(questionOf(someone, acceptedFor(someone))), englishWords)).toContain(
    '## Cognito accepted the access token',
  );
});

test('the source of a diagnosis is a link, unless a file made it something else', () => {
  const url = 'https://docs.aws.amazon.com/a/API_GetUser.html';
  const markdownOf = (sourceUrl: string) =>
    reportToMarkdown(
      {
        ...refused,
        diagnoses: refused.diagnoses.map((diagnosis) => ({ ...diagnosis, sourceUrl })),
      },
      englishWords,
    );
  expect(markdownOf(url)).toContain(`Source: <${url}>`);
  expect(markdownOf('https://a> <b')).toContain('Source: <code>https://a&#62; &#60;b</code>');
});

test('the file has a link to a source on https alone, whatever a saved report names as one', () => {
  const hrefsOf = (sourceUrl: string) =>
    reportToHtml(
      { ...refused, diagnoses: refused.diagnoses.map((diagnosis) => ({ ...diagnosis, sourceUrl })) },
      englishWords,
    ).match(/href="[^"]*"/g) ?? [];
  expect(new Set(hrefsOf('https://docs.aws.amazon.com/a'))).toEqual(
    new Set(['href="https://docs.aws.amazon.com/a"']),
  );
  for (const url of ['javascript:alert(1)', 'http://evil.example/', 'data:text/html,x', ' https://a/'])
    expect(hrefsOf(url)).toEqual([]);
});

test('no text changes how many lines a ticket has, or how many cells a row', () => {
  const harmless = outlineOf(reportToMarkdown(saying('x'), englishWords));
  fc.assert(
    fc.property(hostile, (text) => {
      const outline = outlineOf(reportToMarkdown(saying(`x${text}`), englishWords));
      expect(outline.map((line) => line.replace(/^[^#|*]/, ''))).toEqual(
        harmless.map((line) => line.replace(/^[^#|*]/, '')),
      );
    }),
  );
});

test('code ends where the value ends, and prose holds neither markup nor a mention', () => {
  expect(codeOf('plain')).toBe('`plain`');
  expect(codeOf('a`|<b')).toBe('<code>a&#96;&#124;&#60;b</code>');
  expect(codeOf('line\nbreak\u202e')).toBe('`line break`');
  expect(proseOf('run `aws x` for @you')).toBe('run `aws x` for @\u200byou');
  expect(proseOf('an `odd one')).toBe('an &#96;odd one');
  expect(proseOf('# title')).toBe('&#35;\u200b title');
  expect(proseOf('1. item')).toBe('1&#46; item');
  expect(proseOf('![p](https://evil.example)')).toBe('&#33;&#91;p&#93;(https://evil.example)');
});

test('no text adds an element or an attribute to the file', () => {
  const tagsOf = (html: string) =>
    html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/href="[^"<>]*"/, 'href'));
  const harmless = tagsOf(reportToHtml(saying('x'), englishWords));
  fc.assert(
    fc.property(hostile, (text) => {
      expect(tagsOf(reportToHtml(saying(`x${text}`), englishWords))).toEqual(harmless);
    }),
  );
});

test('the file asks for nothing, runs nothing and shows itself in light and dark', () => {
  const html = reportToHtml(refused, englishWords);
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  );
  expect(html).toContain('color-scheme: light dark');
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(/i);
});
