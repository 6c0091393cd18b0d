import { maximumReportLength, type ReportFailure } from '../../core/report/parse-report.ts';
import { printable } from '../printable.ts';
import { say, words } from '../words.ts';

/** Why a file could not be opened as a report, and what may help. */
export const reportFailureText = (failure: ReportFailure): string => {
  switch (failure.code) {
    case 'too-large':
      return say('report_tooLarge', { maximum: maximumReportLength.toLocaleString(words.language) });
    case 'not-json':
      return say('report_notJson');
    case 'cut':
      return say('report_cut');
    case 'not-a-report':
      return say('report_notAReport');
    case 'other-version':
      return say('report_otherVersion', { version: printable(failure.version) });
    case 'wrong-field':
      return say('report_wrongField', { field: printable(failure.field) });
  }
};
