import type { AsideReason } from '../core/session/model.ts';

interface AsideText {
  readonly title: string;
  /** What it means. `fact` is what was noted about it. */
  readonly explain: (fact: string) => string;
}

const characters = (fact: string): string => `${Number(fact).toLocaleString('en')} characters`;

/** Why something was set aside, in words for the person who looks for it. */
export const asideTexts = {
  cut: {
    title: 'Cut token',
    explain: (fact) =>
      `It begins like a token and has ${fact} ${fact === '1' ? 'part' : 'parts'}, where a token has three and a refresh token five.`,
  },
  'not-json': {
    title: 'Not JSON',
    explain: (fact) => `It has the three parts of a token, but its ${fact} is not JSON.`,
  },
  'not-a-token': {
    title: 'Not a token',
    explain: (fact) => `A token belongs here, and ${characters(fact)} of something else are here.`,
  },
  'too-long': {
    title: 'Too long for a token',
    explain: (fact) => `It begins like a token and has ${characters(fact)}: it was not decoded.`,
  },
  'value-too-long': {
    title: 'Value too long to search',
    explain: (fact) =>
      `The value has ${characters(fact)}. It, or all values together, are more than is searched: a token in it would not be found.`,
  },
  'other-issuer': {
    title: 'Token of another provider',
    explain: (fact) => (fact === '' ? 'It names no issuer.' : `Its issuer is \`${fact}\`.`),
  },
  'look-alike-issuer': {
    title: 'Pretends to come from Cognito',
    explain: (fact) => `Its issuer, \`${fact}\`, is not one of Cognito’s. It is never sent anywhere.`,
  },
  'unknown-region': {
    title: 'Unknown region',
    explain: (fact) => `Its issuer names the region \`${fact}\`, which is not known here. It is never sent.`,
  },
  'other-encrypted-token': {
    title: 'Encrypted token',
    explain: () => 'It is encrypted and not in the form of Cognito’s refresh tokens.',
  },
  'identity-pool-token': {
    title: 'Token of an identity pool',
    explain: () =>
      'An identity pool made it, for exchange at AWS STS. It names no user of a user pool, and GetUser takes none of these.',
  },
  'hidden-by-service-worker': {
    title: 'Hidden by the app’s service worker',
    explain: () =>
      'The page has a placeholder. The service worker puts the token into requests: look for it there.',
  },
  'encrypted-session': {
    title: 'Encrypted session cookie',
    explain: () =>
      'The app’s server keeps the tokens in it, encrypted. They may still show in replies of its session endpoint.',
  },
  'opaque-session': {
    title: 'Session cookie without a token',
    explain: () => 'It only names a session that a server keeps. There is no token in it to be read.',
  },
  'unknown-token-use': {
    title: 'Neither access nor ID token',
    explain: (fact) => (fact === '' ? 'It has no `token_use`.' : `Its \`token_use\` is \`${fact}\`.`),
  },
  'claim-missing': {
    title: 'Incomplete token',
    explain: (fact) => `It has no \`${fact}\`, which every token of its kind has.`,
  },
} as const satisfies Record<AsideReason, AsideText>;
