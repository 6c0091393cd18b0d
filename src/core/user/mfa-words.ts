import type { TextKey, Words } from '../words/words.ts';
import type { LiveUser } from './get-user-reply.ts';
import type { MfaView } from './mfa.ts';

/** The factors that Cognito names. `WEB_AUTHN_MFA` is seen in replies and in no list of the documentation. */
const labels = {
  SMS_MFA: 'mfa_sms',
  EMAIL_OTP: 'mfa_email',
  SOFTWARE_TOKEN_MFA: 'mfa_app',
  WEB_AUTHN_MFA: 'mfa_passkey',
} as const satisfies Readonly<Record<string, TextKey>>;

type KnownMethod = keyof typeof labels;

export const isKnownMethod = (code: string): code is KnownMethod => Object.hasOwn(labels, code);

/** A method in words; a code that is not known stands for itself. */
export const mfaMethodWords = (code: string, words: Words): string =>
  isKnownMethod(code) ? words.say(labels[code]) : code;

/** How many methods there are, and which one is preferred, in one sentence. */
export const mfaSummary = ({ methods, isPreferredListed }: MfaView, words: Words): string => {
  const [first] = methods;
  if (first === undefined) return words.say('mfa_summaryNone');
  const preferred = methods.find(({ isPreferred }) => isPreferred);
  const method = mfaMethodWords((preferred ?? first).code, words);
  if (!isPreferredListed) return words.say('mfa_summaryUnlisted', { method });
  if (methods.length === 1) return words.say('mfa_summaryOne', { method });
  if (preferred === undefined) return words.say('mfa_summaryNonePreferred', { number: methods.length });
  return words.say('mfa_summaryPreferred', { number: methods.length, method });
};

/** Entries of the old `MFAOptions`. */
export const legacyMfaWords = ({ legacyMfa = [] }: LiveUser, words: Words): readonly string[] =>
  legacyMfa.map(({ attributeName, deliveryMedium }) =>
    attributeName !== '' && deliveryMedium !== ''
      ? words.say('mfa_legacyTo', { medium: deliveryMedium, attribute: attributeName })
      : attributeName || deliveryMedium || 'MFAOptions',
  );
