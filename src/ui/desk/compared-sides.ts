import type { ComparedSide } from '../../core/session/compared-values.ts';
import { knownUser, selectLookup } from '../../core/session/lookup-view.ts';
import type { AccessTokenRecord, IdTokenRecord, TabSnapshot } from '../../core/session/model.ts';
import { sessionTitle } from '../../core/session/session-title.ts';
import type { Session } from '../../core/session/sessions.ts';
import { describeClock } from '../clock-text.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';

/** Something that can stand on one side of a comparison. */
export interface NamedSide {
  readonly key: string;
  readonly label: string;
  readonly side: ComparedSide;
}

/** A side as it was when somebody kept it. */
export type KeptSide = NamedSide;

const sideOf = (
  snapshot: TabSnapshot,
  access: AccessTokenRecord | undefined,
  id: IdTokenRecord | undefined,
  now: number,
): ComparedSide => {
  const user = knownUser(selectLookup(snapshot, access?.id, now));
  return {
    ...(access === undefined ? {} : { access }),
    ...(id === undefined ? {} : { id }),
    ...(user === undefined ? {} : { user }),
  };
};

/** Tokens of one refresh are issued in the same second. */
const idBeside = (session: Session, access: AccessTokenRecord): IdTokenRecord | undefined =>
  session.tokens.find(
    (token): token is IdTokenRecord =>
      token.kind === 'id' && token.claims.issuedAt === access.claims.issuedAt,
  );

/** What one store has to compare: each session as it is now, and as it was with each of its earlier access tokens. */
export const sidesOf = (store: Store, prefix: string): readonly NamedSide[] => {
  const snapshot = store.snapshot.value;
  if (snapshot === undefined) return [];
  const now = store.now.value;
  return store.sessions.value.flatMap((session): readonly NamedSide[] => {
    const earlier = session.tokens.filter(
      (token): token is AccessTokenRecord => token.kind === 'access' && token !== session.access,
    );
    return [
      {
        key: `${prefix} ${session.key}`,
        label: say(prefix === 'pasted' ? 'compare_pasted' : 'compare_now', {
          user: sessionTitle(session, words),
        }),
        side: sideOf(snapshot, session.access, session.id, now),
      },
      ...earlier.map((access) => ({
        key: `${prefix} ${session.key} ${access.id}`,
        label: say('compare_earlier', {
          user: sessionTitle(session, words),
          time: describeClock(access.claims.issuedAt ?? access.firstSeenAt, now),
        }),
        side: sideOf(snapshot, access, idBeside(session, access), now),
      })),
    ];
  });
};

/** A side as it is at this moment, to be compared with later ones. */
export const keep = ({ label, side }: NamedSide, number: number, now: number): KeptSide => ({
  key: `kept ${number}`,
  label: say('compare_kept', { side: label, time: describeClock(now, now) }),
  side,
});
