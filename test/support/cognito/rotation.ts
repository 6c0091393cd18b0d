import { Refusal } from './refusal.ts';

/**
 * Rotation of refresh tokens without a grace period: each works once and brings the next.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
export class Rotation {
  isOn = false;
  readonly #replaced = new Set<string>();

  /** Nobody has told yet what the service says with this exception. */
  requireFresh(refreshToken: string): void {
    if (this.#replaced.has(refreshToken))
      throw new Refusal('RefreshTokenReuseException', 'Refresh token has been replaced.');
  }

  replace(refreshToken: string): void {
    this.#replaced.add(refreshToken);
  }

  restore(): void {
    this.isOn = false;
    this.#replaced.clear();
  }
}
