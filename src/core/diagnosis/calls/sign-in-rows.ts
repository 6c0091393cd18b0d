import { sources } from '../sources.ts';
import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;
const types = ['NotAuthorizedException'] as const;
const wrongPassword = [{ equals: 'incorrect username or password' }] as const;

/** Refusals because of what somebody typed, and of the state of the user. */
export const signInRows: readonly CallRow[] = [
  {
    id: 'custom-answer-wrong',
    severity: 'error',
    when: { services, types, text: wrongPassword, fact: 'custom-challenge' },
    points: ['challenge', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.customAnswerSeen,
  },
  {
    id: 'bad-credentials',
    severity: 'error',
    when: { services, types, text: wrongPassword },
    points: ['clientId', 'usernameForm', 'authFlow', 'message'],
    confidence: 'seen',
    source: callSources.badCredentialsSeen,
  },
  {
    id: 'user-locked',
    severity: 'error',
    when: { services, types, text: [{ startsWith: 'password attempts exceeded' }] },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.lockout,
  },
  {
    id: 'account-unknown',
    severity: 'error',
    when: {
      services,
      types: ['UserNotFoundException'],
      text: [{ startsWith: 'username/client id combination not found' }],
    },
    points: ['clientId', 'usernameForm', 'message'],
    confidence: 'seen',
    source: callSources.errors,
  },
  {
    id: 'sign-in-user-unknown',
    severity: 'error',
    when: { services, types: ['UserNotFoundException'] },
    points: ['clientId', 'usernameForm', 'message'],
    confidence: 'documented',
    source: callSources.errors,
  },
  {
    id: 'sign-in-unconfirmed',
    severity: 'error',
    when: { services, types: ['UserNotConfirmedException'] },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.signUp,
  },
  {
    id: 'sign-in-disabled',
    severity: 'error',
    when: {
      services,
      types: [...types, 'UserDisabledException'],
      text: [{ equals: 'user is disabled' }, { equals: 'user is not enabled' }],
    },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'seen',
    source: sources.disabledSeen,
  },
  {
    id: 'sign-in-reset-needed',
    severity: 'error',
    when: { services, types: ['PasswordResetRequiredException'] },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.passwords,
  },
  {
    id: 'temporary-password-expired',
    severity: 'error',
    when: { services, types, text: [{ startsWith: 'temporary password has expired' }] },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.passwords,
  },
];
