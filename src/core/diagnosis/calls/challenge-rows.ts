import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;
const notAuthorized = ['NotAuthorizedException'] as const;
const olderWords = [{ equals: 'invalid session for the user' }] as const;

/** Refusals of an answer to a challenge, or of a code. */
export const challengeRows: readonly CallRow[] = [
  {
    id: 'session-expired',
    severity: 'error',
    when: {
      services,
      types: notAuthorized,
      any: [
        { text: [{ startsWith: 'invalid session for the user, session is expired' }] },
        { text: olderWords, fact: 'session-old' },
      ],
    },
    points: ['challenge', 'message'],
    confidence: 'seen',
    source: callSources.initiateAuth,
  },
  {
    id: 'session-after-failure',
    severity: 'error',
    when: { services, types: notAuthorized, text: olderWords, fact: 'after-failed-answer' },
    points: ['challenge', 'message'],
    confidence: 'inferred',
    source: callSources.sessionInvalidSeen,
  },
  {
    id: 'session-used',
    severity: 'error',
    when: {
      services,
      types: notAuthorized,
      any: [
        { text: [{ startsWith: 'invalid session for the user, session can only be used once' }] },
        { text: olderWords, fact: 'session-used-before' },
      ],
    },
    points: ['challenge', 'message'],
    confidence: 'seen',
    source: callSources.sessionUsedSeen,
  },
  {
    id: 'session-invalid',
    severity: 'error',
    when: { services, types: notAuthorized, text: olderWords },
    points: ['challenge', 'message'],
    confidence: 'seen',
    source: callSources.sessionInvalidSeen,
  },
  {
    id: 'totp-used',
    severity: 'error',
    when: {
      services,
      types: ['ExpiredCodeException'],
      any: [
        { text: [{ startsWith: 'your software token has already been used' }] },
        { operations: ['RespondToAuthChallenge'], fact: 'totp-just-used' },
      ],
    },
    points: ['challenge', 'message'],
    confidence: 'seen',
    source: callSources.totp,
  },
  {
    id: 'mfa-code-wrong',
    severity: 'error',
    when: {
      services,
      types: ['CodeMismatchException'],
      any: [
        { text: [{ startsWith: 'invalid code or auth state for the user' }] },
        { operations: ['RespondToAuthChallenge'] },
      ],
    },
    points: ['challenge', 'message'],
    confidence: 'seen',
    source: callSources.respondToChallenge,
  },
  {
    id: 'code-after-success',
    severity: 'warning',
    when: {
      services,
      types: ['ExpiredCodeException', 'CodeMismatchException'],
      operations: ['ConfirmSignUp', 'ConfirmForgotPassword'],
      fact: 'succeeded-before',
    },
    points: ['clientId', 'message'],
    confidence: 'inferred',
    source: callSources.codeExpiredSeen,
  },
  {
    id: 'code-superseded',
    severity: 'error',
    when: {
      services,
      types: ['ExpiredCodeException', 'CodeMismatchException'],
      operations: ['ConfirmSignUp', 'ConfirmForgotPassword'],
      fact: 'code-sent-again',
    },
    points: ['clientId', 'message'],
    confidence: 'inferred',
    source: callSources.codeExpiredSeen,
  },
  {
    id: 'code-expired',
    severity: 'error',
    when: { services, types: ['ExpiredCodeException'] },
    points: ['clientId', 'usernameForm', 'message'],
    confidence: 'documented',
    source: callSources.codeExpiredSeen,
  },
  {
    id: 'new-password-attributes',
    severity: 'error',
    when: {
      services,
      types: ['InvalidParameterException'],
      text: [{ startsWith: 'invalid attributes given' }],
    },
    points: ['challenge', 'attributes', 'message'],
    confidence: 'seen',
    source: callSources.respondToChallenge,
  },
  {
    id: 'mfa-impossible',
    severity: 'error',
    when: { services, types: ['MFAMethodNotFoundException'] },
    points: ['challenge', 'message'],
    confidence: 'documented',
    source: callSources.respondToChallenge,
  },
];
