import { CompactEncrypt, type CryptoKey, compactDecrypt, generateKeyPair } from 'jose';
import { type JsonRecord, parseRecord, textOf } from './json-record.ts';
import { notAuthorized } from './refusal.ts';
import type { Session } from './sessions.ts';

const LIFETIME_SECONDS = 30 * 24 * 3600;

/** Five-part JWEs only their maker can open, as the service's are: nobody else can read what a session is. */
export class RefreshTokens {
  readonly #keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey };

  private constructor(keys: { publicKey: CryptoKey; privateKey: CryptoKey }) {
    this.#keys = keys;
  }

  static async make(): Promise<RefreshTokens> {
    return new RefreshTokens(await generateKeyPair('RSA-OAEP'));
  }

  seal(session: Session, clientId: string): Promise<string> {
    const claims = { ...session, clientId, exp: session.authTime + LIFETIME_SECONDS };
    // The order of these three makes the constant beginning by which a real refresh token is known.
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })
      .encrypt(this.#keys.publicKey);
  }

  /** The session a refresh token stands for; refuses what is not a live token of this client's. */
  async open(token: string, clientId: string, now: number): Promise<Session> {
    const claims = await this.#decrypt(token);
    if (claims === undefined || claims.clientId !== clientId) throw notAuthorized('Invalid Refresh Token');
    if (Number(claims.exp) <= now) throw notAuthorized('Refresh Token has expired');
    return {
      username: textOf(claims, 'username'),
      originJti: textOf(claims, 'originJti'),
      eventId: textOf(claims, 'eventId'),
      authTime: Number(claims.authTime),
      ...(typeof claims.scope === 'string' && { scope: claims.scope }),
    };
  }

  async #decrypt(token: string): Promise<JsonRecord | undefined> {
    try {
      const { plaintext } = await compactDecrypt(token, this.#keys.privateKey);
      return parseRecord(new TextDecoder().decode(plaintext));
    } catch {
      return undefined;
    }
  }
}
