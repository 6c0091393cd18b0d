/** `storage`: what a page keeps in storage and cookies. `databases`: IndexedDB as well, which takes longer. */
export type ScanDepth = 'storage' | 'databases';

/** A person asked for the page to be read again. `at` is milliseconds since the epoch. */
export interface ScanRequest {
  readonly at: number;
  readonly depth: ScanDepth;
}

export const isScanDepth = (value: unknown): value is ScanDepth =>
  value === 'storage' || value === 'databases';
