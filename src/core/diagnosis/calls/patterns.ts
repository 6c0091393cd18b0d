import type { Pattern } from './pattern.ts';
import { refreshMissing, refreshStorm, replacedTokenSent } from './refresh-patterns.ts';
import {
  hostedSessionLeft,
  logoutUnrevoked,
  sentAfterSignOut,
  signInsAtOnce,
  signOutLocal,
} from './session-patterns.ts';
import {
  codeNotExchanged,
  deviceUnconfirmed,
  failingAgain,
  passkeyUnfinished,
  polling,
  redirectLoop,
  secretInBrowser,
  slowSteps,
} from './step-patterns.ts';

/** What to look for in a conversation, by name. */
export const patterns = {
  'replaced-token-sent': replacedTokenSent,
  'refresh-missing': refreshMissing,
  'redirect-loop': redirectLoop,
  'sent-after-sign-out': sentAfterSignOut,
  'refresh-storm': refreshStorm,
  'failing-again': failingAgain,
  'sign-ins-at-once': signInsAtOnce,
  'sign-out-local': signOutLocal,
  'logout-unrevoked': logoutUnrevoked,
  'device-unconfirmed': deviceUnconfirmed,
  'secret-in-browser': secretInBrowser,
  polling,
  'slow-steps': slowSteps,
  'hosted-session-left': hostedSessionLeft,
  'code-not-exchanged': codeNotExchanged,
  'passkey-unfinished': passkeyUnfinished,
} as const satisfies Readonly<Record<string, Pattern>>;

export type PatternName = keyof typeof patterns;
