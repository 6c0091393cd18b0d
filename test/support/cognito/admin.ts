import type { User } from 'cognito-local/lib/services/userPoolService.js';
import type { Directory } from './directory.ts';
import type { Fault, Faults } from './faults.ts';
import { CLIENT_ID } from './names.ts';
import type { OpenCall } from './recorded-call.ts';
import type { Rotation } from './rotation.ts';
import type { Sessions } from './sessions.ts';

export interface MfaSettings {
  readonly preferred?: string;
  readonly enabled?: readonly string[];
  readonly options?: readonly { readonly DeliveryMedium: string; readonly AttributeName: string }[];
}

/** What an administrator does to the pool, and what a test does to the service. */
export class Admin {
  readonly #directory: Directory;
  readonly #sessions: Sessions;
  readonly #rotation: Rotation;
  readonly #faults: Faults;
  readonly #calls: OpenCall[];
  readonly #deleted = new Map<string, User>();

  constructor(
    directory: Directory,
    sessions: Sessions,
    rotation: Rotation,
    faults: Faults,
    calls: OpenCall[],
  ) {
    this.#directory = directory;
    this.#sessions = sessions;
    this.#rotation = rotation;
    this.#faults = faults;
    this.#calls = calls;
  }

  /** The service revokes the user's sessions as well; here only the user is disabled, so that enabling undoes it. */
  disableUser(username: string): void {
    this.#change(username, { Enabled: false });
  }

  enableUser(username: string): void {
    this.#change(username, { Enabled: true });
  }

  requirePasswordReset(username: string): void {
    this.#change(username, { UserStatus: 'RESET_REQUIRED' });
  }

  unconfirmUser(username: string): void {
    this.#change(username, { UserStatus: 'UNCONFIRMED' });
  }

  deleteUser(username: string): void {
    this.#deleted.set(username, this.#user(username));
    delete this.#directory.pool.Users[username];
  }

  restoreUser(username: string): void {
    const user = this.#deleted.get(username);
    if (user === undefined) throw new Error(`${username} was not deleted`);
    this.#directory.pool.Users[username] = user;
  }

  revokeSessions(username: string): void {
    this.#sessions.revokeAllOf(username);
  }

  /** From now on the client is one that only a server can sign in with. */
  giveClientSecret(): void {
    const client = this.#directory.client(CLIENT_ID);
    if (client !== undefined) client.ClientSecret = 'only-a-server-can-keep-this';
  }

  rotateRefreshTokens(): void {
    this.#rotation.isOn = true;
  }

  removeClient(): void {
    delete this.#directory.clients.Clients[CLIENT_ID];
  }

  removePool(): void {
    this.#directory.poolExists = false;
  }

  /** Undefined removes the attribute. */
  setAttribute(username: string, name: string, value: string | undefined): void {
    const { Attributes } = this.#user(username);
    const at = Attributes.findIndex(({ Name }) => Name === name);
    const replacement = value === undefined ? [] : [{ Name: name, Value: value }];
    Attributes.splice(at < 0 ? Attributes.length : at, at < 0 ? 0 : 1, ...replacement);
  }

  /** The user's whole MFA settings: what is not named is gone. */
  setMfa(username: string, { preferred, enabled, options }: MfaSettings): void {
    const { PreferredMfaSetting, UserMFASettingList, MFAOptions, ...user } = this.#user(username);
    this.#directory.pool.Users[username] = {
      ...user,
      ...(preferred !== undefined && { PreferredMfaSetting: preferred }),
      ...(enabled !== undefined && { UserMFASettingList: [...enabled] }),
      ...(options !== undefined && { MFAOptions: options.map((option) => ({ ...option })) }),
    };
  }

  /**
   * Scripts the next `count` replies to an operation; scripts queue. `jwks`, `openid-configuration`, `preflight` and
   * the paths of the OAuth endpoints count as operations. A client that retries needs as many faults as it makes calls.
   */
  answerNext(operation: string, fault: Fault, count = 1): void {
    this.#faults.add(operation, fault, count);
  }

  /** Everything as at the start: users, client, pool, sessions, and no script or call left over. Tokens stay good. */
  restore(): void {
    this.#directory.restore();
    this.#sessions.restore();
    this.#rotation.restore();
    this.#faults.clear();
    this.#deleted.clear();
    this.#calls.length = 0;
  }

  #user(username: string): User {
    const user = this.#directory.user(username);
    if (user === undefined) throw new Error(`no such user in the local pool: ${username}`);
    return user;
  }

  #change(username: string, change: Partial<User>): void {
    Object.assign(this.#user(username), change);
  }
}
