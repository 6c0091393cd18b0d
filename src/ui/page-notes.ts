import type { PageState, SkippedBodies, StorageArea } from '../core/session/model.ts';
import { count } from './count.ts';

/** A line about what was or was not looked into. A warning says that something may be there unseen. */
export interface PageNote {
  readonly tone: 'warn' | 'soft';
  readonly text: string;
}

const areaNames = {
  localStorage: 'localStorage',
  sessionStorage: 'sessionStorage',
  cookie: 'Cookies',
} as const satisfies Record<StorageArea, string>;

const areas = ['localStorage', 'sessionStorage', 'cookie'] as const;

const warn = (text: string): PageNote => ({ tone: 'warn', text });
const soft = (text: string): PageNote => ({ tone: 'soft', text });

const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`);

type ReadPage = Extract<PageState, { state: 'read' }>;

const frameNotes = ({ frames }: ReadPage): readonly PageNote[] =>
  frames.flatMap((frame) => {
    if (frame.state === 'unreadable')
      return [warn(`The frame of ${frame.origin} could not be read${because(frame.reason)}`)];
    const closed = areas.find((area) => frame.areas[area].state === 'unavailable');
    return closed === undefined
      ? []
      : [warn(`${areaNames[closed]} of the frame of ${frame.origin} could not be read`)];
  });

const databaseNotes = ({ databases }: ReadPage): readonly PageNote[] => {
  if (databases === undefined) return [];
  if (databases.state === 'unavailable')
    return [warn(`IndexedDB could not be read${because(databases.reason)}`)];
  const { databases: number, records, isIncomplete } = databases;
  const read = `Deep scan: ${count(records, 'record')} in ${count(number, 'database')}`;
  return [isIncomplete ? warn(`${read}; some were too many or too large to be read`) : soft(read)];
};

/** What could not be looked into, so that nobody takes "not found" for "not there". */
export const notesOnPage = (page: PageState): readonly PageNote[] => {
  if (page.state === 'unread') return [soft('The storage of the page was not read yet.')];
  if (page.state === 'unreadable')
    return [
      warn(
        page.failure.code === 'forbidden'
          ? 'The browser lets no extension read this page.'
          : 'The storage of the page could not be read.',
      ),
      ...(page.failure.detail === '' ? [] : [warn(page.failure.detail)]),
    ];
  return [
    ...areas.flatMap((area) => {
      const reading = page.areas[area];
      return reading.state === 'read'
        ? []
        : [warn(`${areaNames[area]} could not be read${because(reading.reason)}`)];
    }),
    ...frameNotes(page),
    ...databaseNotes(page),
    ...(page.findingsDropped > 0
      ? [warn(`${count(page.findingsDropped, 'more find')} in the storage of the page, left out`)]
      : []),
  ];
};

/** What of the traffic was not searched. */
export const notesOnTraffic = ({ tooLong, notText }: SkippedBodies): readonly PageNote[] => [
  ...(tooLong > 0 ? [warn(`${count(tooLong, 'body', 'bodies')} over 2 MB not searched`)] : []),
  ...(notText > 0
    ? [soft(`${count(notText, 'reply', 'replies')} of pictures, scripts and the like not searched`)]
    : []),
];
