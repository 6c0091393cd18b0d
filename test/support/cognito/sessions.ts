import { randomUUID } from 'node:crypto';

/** One sign-in. Its tokens, and all those refreshed from it, carry the same origin_jti and event_id. */
export interface Session {
  readonly username: string;
  readonly originJti: string;
  readonly eventId: string;
  readonly authTime: number;
  /** What the hosted login granted; a sign-in through the API has none. */
  readonly scope?: string;
}

/** Which sessions were begun and which were revoked: revocation goes by origin_jti, as in the service. */
export class Sessions {
  readonly #usernames = new Map<string, string>();
  readonly #revoked = new Set<string>();

  begin(username: string, authTime: number, scope?: string): Session {
    const session = {
      ...{ username, originJti: randomUUID(), eventId: randomUUID(), authTime },
      ...(scope !== undefined && { scope }),
    };
    this.#usernames.set(session.originJti, username);
    return session;
  }

  revoke(originJti: string): void {
    this.#revoked.add(originJti);
  }

  revokeAllOf(username: string): void {
    for (const [originJti, owner] of this.#usernames) {
      if (owner === username) this.#revoked.add(originJti);
    }
  }

  isRevoked(originJti: unknown): boolean {
    return typeof originJti === 'string' && this.#revoked.has(originJti);
  }

  restore(): void {
    this.#revoked.clear();
  }
}
