import type { AsideReason } from '../core/session/model.ts';
import type { TextKey } from '../core/words/words.ts';
import { count, say } from './words.ts';

interface AsideText {
  readonly title: TextKey;
  /** What it means. `fact` is what was noted about it. */
  readonly explain: (fact: string) => string;
}

/** Why something was set aside, in words for the person who looks for it. */
export const asideTexts = {
  cut: {
    title: 'aside_cut',
    explain: (fact) => count('aside_cutExplain', Number(fact)),
  },
  'not-json': {
    title: 'aside_notJson',
    explain: (fact) => say('aside_notJsonExplain', { part: fact }),
  },
  'not-a-token': {
    title: 'aside_notAToken',
    explain: (fact) => count('aside_notATokenExplain', Number(fact)),
  },
  'too-long': {
    title: 'aside_tooLong',
    explain: (fact) => count('aside_tooLongExplain', Number(fact)),
  },
  'value-too-long': {
    title: 'aside_valueTooLong',
    explain: (fact) => count('aside_valueTooLongExplain', Number(fact)),
  },
  'other-issuer': {
    title: 'aside_otherIssuer',
    explain: (fact) =>
      fact === '' ? say('aside_noIssuerExplain') : say('aside_otherIssuerExplain', { issuer: fact }),
  },
  'look-alike-issuer': {
    title: 'aside_lookAlikeIssuer',
    explain: (fact) => say('aside_lookAlikeIssuerExplain', { issuer: fact }),
  },
  'unknown-region': {
    title: 'aside_unknownRegion',
    explain: (fact) => say('aside_unknownRegionExplain', { region: fact }),
  },
  'other-encrypted-token': {
    title: 'aside_otherEncryptedToken',
    explain: () => say('aside_otherEncryptedTokenExplain'),
  },
  'identity-pool-token': {
    title: 'aside_identityPoolToken',
    explain: () => say('aside_identityPoolTokenExplain'),
  },
  'hidden-by-service-worker': {
    title: 'aside_hiddenByServiceWorker',
    explain: () => say('aside_hiddenByServiceWorkerExplain'),
  },
  'encrypted-session': {
    title: 'aside_encryptedSession',
    explain: () => say('aside_encryptedSessionExplain'),
  },
  'opaque-session': {
    title: 'aside_opaqueSession',
    explain: () => say('aside_opaqueSessionExplain'),
  },
  'unknown-token-use': {
    title: 'aside_unknownTokenUse',
    explain: (fact) =>
      fact === '' ? say('aside_noTokenUseExplain') : say('aside_unknownTokenUseExplain', { use: fact }),
  },
  'claim-missing': {
    title: 'aside_claimMissing',
    explain: (fact) => say('aside_claimMissingExplain', { claim: fact }),
  },
} as const satisfies Record<AsideReason, AsideText>;
