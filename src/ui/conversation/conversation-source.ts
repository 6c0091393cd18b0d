import type { TokenRecord } from '../../core/session/model.ts';
import type { Session } from '../../core/session/sessions.ts';
import type { Store } from '../store.ts';

/** What the timeline reads: calls, tokens and the clock of a snapshot, and the sessions that the tokens make. */
export type ConversationStore = Pick<
  Store,
  'snapshot' | 'isLoaded' | 'now' | 'sessions' | 'shownCall' | 'copyText' | 'version'
>;

/** A conversation to be shown: of the tab, or of a file that somebody saved. */
export interface ConversationSource {
  readonly store: ConversationStore;
  /** Nothing more will come, and nothing can be done but read. */
  readonly isSaved: boolean;
  /** Leads to a token in the view of the sessions; absent where there is no such view. */
  readonly showToken?: (session: Session, token: TokenRecord) => void;
}
