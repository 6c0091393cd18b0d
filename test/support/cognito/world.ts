import type { CognitoLocalEngine } from './cognito-local-engine.ts';
import type { Directory } from './directory.ts';
import type { Codes } from './oauth/codes.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { Rotation } from './rotation.ts';
import type { Sessions } from './sessions.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Everything the gate's operations work on. */
export interface World {
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly keys: SigningKeys;
  readonly refreshTokens: RefreshTokens;
  readonly rotation: Rotation;
  readonly codes: Codes;
  readonly engine: CognitoLocalEngine;
}

export const nowInSeconds = () => Math.floor(Date.now() / 1000);
