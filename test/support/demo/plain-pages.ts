import { type Answer, html } from './answer.ts';

/** Pages without the app, each with one trait a test needs. */
export const PLAIN_PAGES: Readonly<Record<string, Answer>> = {
  /** Empty, to plant tokens in. */
  '/blank': html('Blank', '<h1>Blank</h1>'),
  /** Forbids everything a page may load, run or reach. */
  '/strict-csp': html('Strict policy', '<h1>Strict policy</h1>', {
    'Content-Security-Policy': "default-src 'none'",
  }),
  /** Of an opaque origin: its scripts run, and touching storage throws. */
  '/sandboxed': html('Sandboxed', '<h1>Sandboxed</h1>', {
    'Content-Security-Policy': 'sandbox allow-scripts',
  }),
};
