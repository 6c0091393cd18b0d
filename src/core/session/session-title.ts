import type { Words } from '../words/words.ts';
import type { Session } from './sessions.ts';

/** The title of a session, in words where nothing tells whose it is. */
export const sessionTitle = ({ title }: Pick<Session, 'title'>, words: Words): string =>
  title === '' ? words.say('session_unknownUser') : title;
