import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;
const notAuthorized = ['NotAuthorizedException'] as const;

/** Refusals because of what somebody typed, and of the state of the user. */
export const signInRows: readonly CallRow[] = [
  {
    id: 'bad-credentials',
    severity: 'error',
    when: { services, types: notAuthorized, text: [{ equals: 'incorrect username or password' }] },
    points: ['clientId', 'usernameForm', 'authFlow', 'message'],
    confidence: 'seen',
    source: callSources.badCredentialsSeen,
  },
  {
    id: 'sign-in-unconfirmed',
    severity: 'error',
    when: { services, types: ['UserNotConfirmedException'] },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.signUp,
  },
];
