import type { LiveUser } from './get-user-reply.ts';

export interface MfaMethod {
  /** As Cognito writes it. */
  readonly code: string;
  /** In words; a code that is not known stands for itself. */
  readonly label: string;
  readonly isPreferred: boolean;
  readonly isKnown: boolean;
}

export interface MfaView {
  readonly methods: readonly MfaMethod[];
  /** Entries of the old `MFAOptions`. */
  readonly legacy: readonly { readonly label: string; readonly text: string }[];
  readonly summary: string;
}

/** The factors that Cognito names. `WEB_AUTHN_MFA` is seen in replies and in no list of the documentation. */
const labels: ReadonlyMap<string, string> = new Map([
  ['SMS_MFA', 'Text message'],
  ['EMAIL_OTP', 'E-mail code'],
  ['SOFTWARE_TOKEN_MFA', 'Authenticator app'],
  ['WEB_AUTHN_MFA', 'Passkey'],
]);

const summarise = (methods: readonly MfaMethod[], isPreferredListed: boolean): string => {
  const preferred = methods.find(({ isPreferred }) => isPreferred);
  if (methods.length === 0) return 'No method is set. That does not prove that the pool asks for none.';
  if (!isPreferredListed)
    return `${preferred?.label} is preferred, but is not among the methods that are on.`;
  if (methods.length === 1) return `One method: ${methods[0]?.label}.`;
  if (preferred === undefined)
    return `${methods.length} methods, none preferred: sign-in lets the user choose.`;
  return `${methods.length} methods, ${preferred.label} preferred.`;
};

/** The user's second factors, as GetUser tells them. Which one a sign-in used is in no reply. */
export const describeMfa = (user: LiveUser): MfaView => {
  const enabled = new Set(user.enabledMfa ?? []);
  const preferred = user.preferredMfa === '' ? undefined : user.preferredMfa;
  // What is preferred is shown even where the list of what is on leaves it out: both are Cognito's words.
  const codes = preferred === undefined ? enabled : new Set([...enabled, preferred]);
  const methods = [...codes].map((code) => ({
    code,
    label: labels.get(code) ?? code,
    isPreferred: code === preferred,
    isKnown: labels.has(code),
  }));
  return {
    methods,
    legacy: (user.legacyMfa ?? []).map(({ attributeName, deliveryMedium }) => ({
      label: [deliveryMedium, attributeName].filter((part) => part !== '').join(' to ') || 'MFAOptions',
      text: 'An entry of MFAOptions, which is no longer supported by Cognito.',
    })),
    summary: summarise(methods, preferred === undefined || enabled.has(preferred)),
  };
};
