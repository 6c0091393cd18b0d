import type { LiveUser } from '../user/get-user-reply.ts';
import type { Evidence } from './evidence.ts';
import { liveUser } from './session-facts.ts';

/** A rule about the second factors of a user that Cognito named. */
type Rule = (user: LiveUser) => boolean;

const enabled = ({ enabledMfa }: LiveUser): readonly string[] => enabledMfa ?? [];

const has = (user: LiveUser, method: string): boolean => enabled(user).includes(method);

const preferred = ({ preferredMfa }: LiveUser): string | undefined =>
  preferredMfa === '' ? undefined : preferredMfa;

const attribute = (user: LiveUser, name: string): string | undefined =>
  user.attributes.find((item) => item.name === name)?.value;

/** Source of the rules: developer guide, "Adding MFA to a user pool"; API reference, GetUser. */
const rules = {
  'mfa-preferred-off': (user) => {
    const method = preferred(user);
    return method !== undefined && !has(user, method);
  },
  'mfa-passkey-alone': (user) => enabled(user).length === 1 && has(user, 'WEB_AUTHN_MFA'),
  'mfa-text-without-phone': (user) => has(user, 'SMS_MFA') && (attribute(user, 'phone_number') ?? '') === '',
  'mfa-unverified-address': (user) =>
    (has(user, 'SMS_MFA') && attribute(user, 'phone_number_verified') === 'false') ||
    (has(user, 'EMAIL_OTP') && attribute(user, 'email_verified') === 'false'),
  'mfa-none-preferred': (user) => enabled(user).length > 1 && preferred(user) === undefined,
  'mfa-legacy': (user) => (user.legacyMfa ?? []).length > 0 && !has(user, 'SMS_MFA'),
  'mfa-by-email': (user) => has(user, 'EMAIL_OTP'),
  'mfa-federated': (user) =>
    enabled(user).length > 0 && (attribute(user, 'identities') ?? '').includes('providerName'),
  'mfa-none': (user) => enabled(user).length === 0 && preferred(user) === undefined,
} as const satisfies Readonly<Record<string, Rule>>;

const holdsFor =
  (rule: Rule) =>
  (evidence: Evidence): boolean => {
    const user = liveUser(evidence);
    return user !== undefined && rule(user);
  };

/** The rules as facts of the evidence. None holds before Cognito has named the user. */
export const mfaFacts = {
  'mfa-preferred-off': holdsFor(rules['mfa-preferred-off']),
  'mfa-passkey-alone': holdsFor(rules['mfa-passkey-alone']),
  'mfa-text-without-phone': holdsFor(rules['mfa-text-without-phone']),
  'mfa-unverified-address': holdsFor(rules['mfa-unverified-address']),
  'mfa-none-preferred': holdsFor(rules['mfa-none-preferred']),
  'mfa-legacy': holdsFor(rules['mfa-legacy']),
  'mfa-by-email': holdsFor(rules['mfa-by-email']),
  'mfa-federated': holdsFor(rules['mfa-federated']),
  'mfa-none': holdsFor(rules['mfa-none']),
} as const;
