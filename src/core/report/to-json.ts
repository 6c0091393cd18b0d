import type { Report } from './report.ts';

/** The report as a file that `parseReport` reads again. */
export const reportToJson = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;
