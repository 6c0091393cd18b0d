import type { AreaContent, DocumentContent } from '../../../src/core/capture/page-content.ts';
import { tellingKey } from '../../../src/core/capture/storage-layouts.ts';

export const nothing: AreaContent = { state: 'read', entries: [], names: [], total: 0, dropped: 0 };

/** An area as the page hands it over. */
export const area = (entries: Readonly<Record<string, string>>): AreaContent => ({
  state: 'read',
  total: Object.keys(entries).length,
  dropped: 0,
  names: Object.keys(entries).filter((key) => new RegExp(tellingKey).test(key)),
  entries: Object.entries(entries).map(([key, value]) => ({ key, value, length: value.length })),
});

export const document = (overrides: Partial<DocumentContent> = {}): DocumentContent => ({
  origin: 'https://app.example.com',
  localStorage: nothing,
  sessionStorage: nothing,
  cookie: nothing,
  ...overrides,
});
