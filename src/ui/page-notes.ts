import type { PageState, SkippedBodies, StorageArea } from '../core/session/model.ts';
import { count, say } from './words.ts';

/** A line about what was or was not looked into. A warning says that something may be there unseen. */
export interface PageNote {
  readonly tone: 'warn' | 'soft';
  readonly text: string;
}

const areaName = (area: StorageArea): string => (area === 'cookie' ? say('page_cookies') : area);

const areas = ['localStorage', 'sessionStorage', 'cookie'] as const;

const warn = (text: string): PageNote => ({ tone: 'warn', text });
const soft = (text: string): PageNote => ({ tone: 'soft', text });

const frameUnreadable = (origin: string, reason: string): string =>
  reason === ''
    ? say('page_frameUnreadable', { origin })
    : say('page_frameUnreadableBecause', { origin, reason });

const areaUnreadable = (area: string, reason: string): string =>
  reason === '' ? say('page_areaUnreadable', { area }) : say('page_areaUnreadableBecause', { area, reason });

type ReadPage = Extract<PageState, { state: 'read' }>;

const frameNotes = ({ frames }: ReadPage): readonly PageNote[] =>
  frames.flatMap((frame) => {
    if (frame.state === 'unreadable') return [warn(frameUnreadable(frame.origin, frame.reason))];
    const closed = areas.find((area) => frame.areas[area].state === 'unavailable');
    return closed === undefined
      ? []
      : [warn(say('page_frameAreaUnreadable', { area: areaName(closed), origin: frame.origin }))];
  });

const databaseNotes = ({ databases }: ReadPage): readonly PageNote[] => {
  if (databases === undefined) return [];
  if (databases.state === 'unavailable') return [warn(areaUnreadable('IndexedDB', databases.reason))];
  const { databases: number, records, isIncomplete } = databases;
  const read = { records: count('count_records', records), databases: count('count_databases', number) };
  return [isIncomplete ? warn(say('page_deepScanIncomplete', read)) : soft(say('page_deepScan', read))];
};

const cookieNotes = ({ httpOnlyCookies }: ReadPage): readonly PageNote[] =>
  httpOnlyCookies?.state === 'unavailable'
    ? [warn(say('sites_unread', { reason: httpOnlyCookies.reason }))]
    : [];

/** What could not be looked into, so that nobody takes "not found" for "not there". */
export const notesOnPage = (page: PageState): readonly PageNote[] => {
  if (page.state === 'unread') return [soft(say('page_storageUnread'))];
  if (page.state === 'unreadable')
    return [
      warn(say(page.failure.code === 'forbidden' ? 'page_forbidden' : 'page_storageUnreadable')),
      ...(page.failure.detail === '' ? [] : [warn(page.failure.detail)]),
    ];
  return [
    ...areas.flatMap((area) => {
      const reading = page.areas[area];
      return reading.state === 'read' ? [] : [warn(areaUnreadable(areaName(area), reading.reason))];
    }),
    ...frameNotes(page),
    ...cookieNotes(page),
    ...databaseNotes(page),
    ...(page.findingsDropped > 0 ? [warn(count('page_dropped', page.findingsDropped))] : []),
  ];
};

/** What of the traffic was not searched. */
export const notesOnTraffic = ({ tooLong, notText }: SkippedBodies): readonly PageNote[] => [
  ...(tooLong > 0 ? [warn(count('page_tooLong', tooLong))] : []),
  ...(notText > 0 ? [soft(count('page_notText', notText))] : []),
];
