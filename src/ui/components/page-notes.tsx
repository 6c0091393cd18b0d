import type { PageState, StorageArea } from '../../core/session/model.ts';
import { printable } from '../printable.ts';
import './page-notes.css';

const areaNames = {
  localStorage: 'localStorage',
  sessionStorage: 'sessionStorage',
  cookie: 'Cookies',
} as const satisfies Record<StorageArea, string>;

const areas = ['localStorage', 'sessionStorage', 'cookie'] as const;

const notesOn = (page: PageState): readonly string[] => {
  if (page.state === 'unread') return ['The storage of the page was not read yet.'];
  if (page.state === 'unreadable')
    return [
      page.failure.code === 'forbidden'
        ? 'The browser lets no extension read this page.'
        : 'The storage of the page could not be read.',
      page.failure.detail,
    ];
  return areas.flatMap((area) => {
    const reading = page.areas[area];
    if (reading.state === 'read') return [];
    const reason = reading.reason === '' ? '' : `: ${reading.reason}`;
    return [`${areaNames[area]} could not be read${reason}`];
  });
};

/** What could not be looked into, so that nobody takes "not found" for "not there". */
export const PageNotes = ({ page }: { readonly page: PageState }) => {
  const notes = notesOn(page).filter((note) => note !== '');
  if (notes.length === 0) return null;
  return (
    <ul class="page-notes">
      {notes.map((note) => (
        <li key={note}>{printable(note)}</li>
      ))}
    </ul>
  );
};
