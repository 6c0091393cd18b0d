import { captureFindings } from './capture-findings.ts';
import { findings } from './findings.ts';
import { forecasts } from './forecasts.ts';
import { mfaFindings } from './mfa-findings.ts';
import type { Row } from './row.ts';
import { serviceRefusals } from './service-refusals.ts';
import { sessionFindings } from './session-findings.ts';
import { tokenRefusals } from './token-refusals.ts';
import { transport } from './transport.ts';
import { userRefusals } from './user-refusals.ts';

/**
 * Everything that this extension can tell about what is the matter. Of the rows that say how a look-up ended, the first
 * that holds is taken, so that specific rows stand before general ones; of the others, all that hold.
 */
export const knowledgeBase: readonly Row[] = [
  ...tokenRefusals,
  ...userRefusals,
  ...serviceRefusals,
  ...transport,
  ...forecasts,
  ...captureFindings,
  ...findings,
  ...sessionFindings,
  ...mfaFindings,
];
