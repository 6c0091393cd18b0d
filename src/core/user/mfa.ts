import type { LiveUser } from './get-user-reply.ts';

export interface MfaMethod {
  /** As Cognito writes it. */
  readonly code: string;
  readonly isPreferred: boolean;
}

/** What GetUser tells of the second factors. `mfa-words.ts` says it. */
export interface MfaView {
  readonly methods: readonly MfaMethod[];
  /** Whether the preferred method, if there is one, is among those that are on. */
  readonly isPreferredListed: boolean;
}

/** The user's second factors, as GetUser tells them. Which one a sign-in used is in no reply. */
export const describeMfa = (user: LiveUser): MfaView => {
  const enabled = new Set(user.enabledMfa ?? []);
  const preferred = user.preferredMfa === '' ? undefined : user.preferredMfa;
  // What is preferred is shown even where the list of what is on leaves it out: both are Cognito's words.
  const codes = preferred === undefined ? enabled : new Set([...enabled, preferred]);
  return {
    methods: [...codes].map((code) => ({ code, isPreferred: code === preferred })),
    isPreferredListed: preferred === undefined || enabled.has(preferred),
  };
};
