import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { Group, User } from 'cognito-local/lib/services/userPoolService.js';
import { seed } from './seed.ts';

interface PoolDocument {
  Users: Record<string, User>;
  Groups: Record<string, Group>;
}

/**
 * The pool's users, groups and clients: the very documents cognito-local works on, so that a change made by the
 * tests' admin and one made by an API call are the same change.
 */
export class Directory {
  readonly pool: PoolDocument = { Users: {}, Groups: {} };
  readonly clients: { Clients: Record<string, AppClient> } = { Clients: {} };
  poolExists = true;

  constructor() {
    this.restore();
  }

  restore(): void {
    const { Users, Groups, Clients } = seed();
    this.pool.Users = Users;
    this.pool.Groups = Groups;
    this.clients.Clients = Clients;
    this.poolExists = true;
  }

  user(username: unknown): User | undefined {
    return typeof username === 'string' ? ownValue(this.pool.Users, username) : undefined;
  }

  client(clientId: unknown): AppClient | undefined {
    return typeof clientId === 'string' ? ownValue(this.clients.Clients, clientId) : undefined;
  }

  groupsOf(username: string): string[] {
    return Object.values(this.pool.Groups)
      .filter((group) => group.members?.includes(username))
      .map((group) => group.GroupName);
  }

  /** Cognito shows a client only the attributes it may read, in GetUser and in the ID token; sub is always shown. */
  attributesFor(user: User, client: AppClient): { Name: string; Value: string }[] {
    const readable = new Set(['sub', ...(client.ReadAttributes ?? [])]);
    return user.Attributes.filter(({ Name }) => readable.has(Name)).map(({ Name, Value }) => ({
      Name,
      Value: Value ?? '',
    }));
  }
}

const ownValue = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
