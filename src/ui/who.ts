import { knownUser, type LookupView } from '../core/session/lookup-view.ts';
import { sessionTitle } from '../core/session/session-title.ts';
import type { Session } from '../core/session/sessions.ts';
import { words } from './words.ts';

/** How a person would call the user, and by which other names the user is known. */
export interface Who {
  readonly name: string;
  readonly others: readonly string[];
}

/** Cognito's own words come before those of a token. */
export const whoIs = (session: Session, lookup: LookupView): Who => {
  const user = knownUser(lookup);
  const live = (name: string) => user?.attributes.find((attribute) => attribute.name === name)?.value;
  const claims = session.id?.claims;
  const names = [
    user === undefined ? claims?.name : live('name'),
    user === undefined ? (claims?.email ?? session.title) : live('email'),
    user?.username ?? session.username,
  ];
  const [name = sessionTitle(session, words), ...others] = new Set(
    names.filter((text): text is string => text !== undefined && text !== ''),
  );
  return { name, others };
};
