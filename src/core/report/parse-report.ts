import { member, parseJson } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Report, reportFormat, reportVersion } from './report.ts';
import { reportShape } from './report-shape.ts';

export type ReportFailure =
  | { readonly code: 'too-large'; readonly length: number }
  | { readonly code: 'not-json' }
  /** Begins as a report does, and ends before it should. */
  | { readonly code: 'cut' }
  | { readonly code: 'not-a-report' }
  | { readonly code: 'other-version'; readonly version: string }
  /** `field` names the first thing that is not as it should be, such as `tokens[0].kind`. */
  | { readonly code: 'wrong-field'; readonly field: string };

/** Longest report that is read, in characters. */
export const maximumReportLength = 5 * 1024 * 1024;

/** Where the mark of a report stands in a file that `reportToJson` wrote. */
const headLength = 200;

const unparsed = (text: string): ReportFailure => ({
  code: /^\s*\{/.test(text) && text.slice(0, headLength).includes(`"${reportFormat}"`) ? 'cut' : 'not-json',
});

const longestVersion = 40;

const versionText = (version: unknown): string =>
  (typeof version === 'string' || typeof version === 'number' ? String(version) : 'none').slice(
    0,
    longestVersion,
  );

/** Reads a report that was saved: the text of the file. Never throws, whatever the file is. */
export const parseReport = (file: unknown): Result<Report, ReportFailure> => {
  if (typeof file !== 'string') return fail({ code: 'not-json' });
  if (file.length > maximumReportLength) return fail({ code: 'too-large', length: file.length });
  // Editors on Windows put a byte order mark before what they save.
  const text = file.replace(/^\uFEFF/, '');
  const parsed = parseJson(text);
  if (parsed === undefined) return fail(unparsed(text));
  if (member(parsed, 'format') !== reportFormat) return fail({ code: 'not-a-report' });
  const version = member(parsed, 'version');
  if (version !== reportVersion) return fail({ code: 'other-version', version: versionText(version) });
  return reportShape.is(parsed)
    ? ok(parsed)
    : fail({ code: 'wrong-field', field: reportShape.wrong(parsed, '') ?? '' });
};
