import { createHash, randomUUID } from 'node:crypto';
import type { Session } from '../sessions.ts';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html: five minutes. */
const LIFETIME_SECONDS = 300;

/** What a code stands for, and who may exchange it. */
export interface CodeGrant {
  readonly session: Session;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly nonce: string | null;
  readonly codeChallenge: string | null;
}

export interface Redemption {
  readonly code: string | null;
  readonly clientId: string;
  readonly redirectUri: string | null;
  readonly codeVerifier: string | null;
}

/** Authorization codes that wait to be exchanged. */
export class Codes {
  readonly #grants = new Map<string, CodeGrant>();

  issue(grant: CodeGrant): string {
    const code = randomUUID();
    this.#grants.set(code, grant);
    return code;
  }

  /** Any attempt uses the code up; undefined when it was not this client's to exchange, or is too old. */
  redeem(
    { code, clientId, redirectUri, codeVerifier }: Redemption,
    nowInSeconds: number,
  ): CodeGrant | undefined {
    const grant = this.#grants.get(code ?? '');
    this.#grants.delete(code ?? '');
    if (grant === undefined || nowInSeconds >= grant.session.authTime + LIFETIME_SECONDS) return undefined;
    if (grant.clientId !== clientId || grant.redirectUri !== redirectUri) return undefined;
    return provesPossession(grant.codeChallenge, codeVerifier) ? grant : undefined;
  }
}

const provesPossession = (challenge: string | null, verifier: string | null): boolean =>
  challenge === null ||
  createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url') === challenge;
