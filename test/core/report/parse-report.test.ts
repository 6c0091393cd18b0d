import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maximumReportLength, parseReport } from '../../../src/core/report/parse-report.ts';
import { reportToHtml } from '../../../src/core/report/to-html.ts';
import { reportToJson } from '../../../src/core/report/to-json.ts';
import { reportToMarkdown } from '../../../src/core/report/to-markdown.ts';
import { englishWords } from '../../support/english.ts';
import { acceptedFor, questionOf, refusedWith, reportOf, someone } from './build-report.ts';

const report = reportOf(questionOf(someone, refusedWith('Access Token has expired')));
const saved = reportToJson(report);

const codeOf = (file: unknown): string => {
  const parsed = parseReport(file);
  return parsed.ok ? 'ok' : parsed.error.code;
};

test('a report that was saved is read as it was made', () => {
  for (const lookup of [acceptedFor(someone), refusedWith('x')])
    for (const personal of [false, true]) {
      const made = reportOf(questionOf(someone, lookup), personal);
      expect(parseReport(reportToJson(made))).toEqual({ ok: true, value: made });
    }
});

test('a byte order mark before it does not matter', () => {
  expect(codeOf(`\uFEFF${saved}`)).toBe('ok');
});

test('what is no report is told apart from one that is cut, of another version or too large', () => {
  expect(codeOf('<html>')).toBe('not-json');
  expect(codeOf(undefined)).toBe('not-json');
  expect(codeOf('[1, 2]')).toBe('not-a-report');
  expect(codeOf('{"format": "har"}')).toBe('not-a-report');
  expect(codeOf(saved.slice(0, saved.length / 2))).toBe('cut');
  expect(parseReport(saved.replace('"version": 1', '"version": 2'))).toEqual({
    ok: false,
    error: { code: 'other-version', version: '2' },
  });
  expect(codeOf(`${saved}${' '.repeat(maximumReportLength)}`)).toBe('too-large');
});

test('a field of the wrong type, a missing one and an unknown one are named', () => {
  const fieldOf = (change: (file: Record<string, unknown>) => unknown): string => {
    const parsed = parseReport(JSON.stringify(change({ ...report })));
    return parsed.ok ? '' : parsed.error.code === 'wrong-field' ? parsed.error.field : parsed.error.code;
  };
  expect(fieldOf((file) => ({ ...file, madeAt: 'today' }))).toBe('madeAt');
  expect(fieldOf(({ tokens: _, ...file }) => file)).toBe('tokens');
  expect(fieldOf((file) => ({ ...file, secret: 1 }))).toBe('secret');
  expect(fieldOf((file) => ({ ...file, session: { user: 1, isPutAway: false } }))).toBe('session.user');
  expect(fieldOf((file) => ({ ...file, tokens: [{ ...report.tokens[0], kind: 'api' }] }))).toBe(
    'tokens[0].kind',
  );
  expect(
    fieldOf((file) => ({
      ...file,
      diagnoses: [{ ...report.diagnoses[0], sourceUrl: 'javascript:alert(1)' }],
    })),
  ).toBe('diagnoses[0].sourceUrl');
});

test('a value that is nested without end is refused', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(
    codeOf(saved.replace('"accessClaims": [', `"accessClaims": [{"name": "deep", "value": ${deep}},`)),
  ).toBe('wrong-field');
});

test('any part of a report, anything at all, and a report with anything in it are read without throwing', () => {
  fc.assert(fc.property(fc.anything(), (value) => codeOf(value) !== ''));
  fc.assert(fc.property(fc.string(), (text) => codeOf(text) !== 'ok'));
  fc.assert(fc.property(fc.nat(saved.length - 3), (length) => codeOf(saved.slice(0, length)) !== 'ok'));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(report)), fc.jsonValue(), (name, value) => {
      const parsed = parseReport(JSON.stringify({ ...report, [name]: value }));
      // What passes can be shown.
      if (parsed.ok)
        expect(
          reportToMarkdown(parsed.value, englishWords) + reportToHtml(parsed.value, englishWords),
        ).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
