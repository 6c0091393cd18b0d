import { expect, test } from 'vitest';
import { notesOnPage, notesOnTraffic } from '../../src/ui/page-notes.ts';
import { tabSnapshot, testNow } from '../support/records.ts';

const { page } = tabSnapshot();
if (page.state !== 'read') throw new Error('the page of the fixture was read');

const textsOf = (state: Parameters<typeof notesOnPage>[0]) => notesOnPage(state).map(({ text }) => text);

test('a page that was read whole needs no words', () => {
  expect(notesOnPage(page)).toEqual([]);
});

test('each part that could not be read is named with its reason', () => {
  const areas = { ...page.areas, cookie: { state: 'unavailable', reason: 'SecurityError' } } as const;
  const frames = [
    { state: 'unreadable', origin: 'https://ads.example', reason: 'denied' },
    { state: 'read', origin: 'https://ok.example', areas: page.areas },
    { state: 'read', origin: 'https://half.example', areas },
  ] as const;
  expect(textsOf({ ...page, areas, frames, findingsDropped: 3 })).toEqual([
    'Cookies could not be read: SecurityError',
    'The frame of https://ads.example could not be read: denied',
    'Cookies of the frame of https://half.example could not be read',
    '3 more finds in the storage of the page, left out',
  ]);
});

test('a deep scan says how much it read, and warns if that was not all', () => {
  const databases = {
    state: 'read',
    readAt: testNow,
    databases: 2,
    records: 1200,
    isIncomplete: false,
  } as const;
  expect(notesOnPage({ ...page, databases })).toEqual([
    { tone: 'soft', text: 'Deep scan: 1,200 records in 2 databases' },
  ]);
  expect(notesOnPage({ ...page, databases: { ...databases, isIncomplete: true } })[0]?.tone).toBe('warn');
  expect(
    textsOf({ ...page, databases: { state: 'unavailable', readAt: testNow, reason: 'InvalidStateError' } }),
  ).toEqual(['IndexedDB could not be read: InvalidStateError']);
});

test('replies that were not searched are counted', () => {
  expect(notesOnTraffic({ tooLong: 0, notText: 0 })).toEqual([]);
  expect(notesOnTraffic({ tooLong: 1, notText: 20 })).toEqual([
    { tone: 'warn', text: '1 body over 2 MB not searched' },
    { tone: 'soft', text: '20 replies of pictures, scripts and the like not searched' },
  ]);
});
