import { sources } from '../sources.ts';
import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;
const notAuthorized = ['NotAuthorizedException'] as const;
const invalidParameter = ['InvalidParameterException'] as const;

/** Refusals at sign-up, at its confirmation, and when a password or an attribute is set. */
export const signUpRows: readonly CallRow[] = [
  {
    id: 'name-taken-by-own-try',
    severity: 'warning',
    when: { services, types: ['UsernameExistsException'], fact: 'delivery-failed-before' },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'inferred',
    source: callSources.signUp,
  },
  {
    id: 'name-taken',
    severity: 'error',
    when: { services, types: ['UsernameExistsException'] },
    points: ['usernameForm', 'attributes', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.errors,
  },
  {
    id: 'alias-taken',
    severity: 'error',
    when: { services, types: ['AliasExistsException'] },
    points: ['usernameForm', 'attributes', 'message'],
    confidence: 'documented',
    source: callSources.errors,
  },
  {
    id: 'sign-up-closed',
    severity: 'error',
    when: { services, types: notAuthorized, text: [{ startsWith: 'signup is not permitted' }] },
    points: ['clientId', 'message'],
    confidence: 'seen',
    source: callSources.signUp,
  },
  {
    id: 'password-policy',
    severity: 'error',
    when: { services, types: ['InvalidPasswordException'] },
    points: ['clientId', 'message'],
    confidence: 'seen',
    source: callSources.passwords,
  },
  {
    id: 'password-format',
    severity: 'error',
    when: {
      services,
      types: invalidParameter,
      text: [
        { includes: "at 'password' failed to satisfy" },
        { includes: "at 'proposedpassword' failed to satisfy" },
      ],
    },
    points: ['message'],
    confidence: 'seen',
    source: callSources.passwords,
  },
  {
    id: 'password-used-before',
    severity: 'error',
    when: { services, types: ['PasswordHistoryPolicyViolationException'] },
    points: ['message'],
    confidence: 'documented',
    source: callSources.passwords,
  },
  {
    id: 'name-form',
    severity: 'error',
    when: {
      services,
      types: invalidParameter,
      text: [
        { startsWith: 'username should be' },
        { startsWith: 'username cannot be' },
        { startsWith: 'invalid email address format' },
        { startsWith: 'invalid phone number format' },
      ],
    },
    points: ['usernameForm', 'attributes', 'message'],
    confidence: 'seen',
    source: sources.attributes,
  },
  {
    id: 'attribute-fixed',
    severity: 'error',
    when: {
      services,
      types: invalidParameter,
      text: [
        { includes: 'required attribute cannot be deleted' },
        { startsWith: 'invalid attribute name. only phone_number and email' },
        { includes: 'attribute cannot be updated' },
      ],
    },
    points: ['attributes', 'message'],
    confidence: 'seen',
    source: sources.attributes,
  },
  {
    id: 'attribute-schema',
    severity: 'error',
    when: {
      services,
      types: invalidParameter,
      text: [
        { startsWith: 'attributes did not conform to the schema' },
        { startsWith: 'type for attribute' },
        { includes: 'attribute does not exist in the schema' },
      ],
    },
    points: ['attributes', 'clientId', 'message'],
    confidence: 'seen',
    source: sources.attributes,
  },
  {
    id: 'attribute-write-denied',
    severity: 'error',
    when: {
      services,
      types: notAuthorized,
      text: [{ startsWith: 'a client attempted to write unauthorized attribute' }],
    },
    points: ['attributes', 'clientId', 'message'],
    confidence: 'seen',
    source: sources.attributes,
  },
  {
    id: 'confirmed-already',
    severity: 'note',
    when: {
      services,
      types: notAuthorized,
      text: [{ startsWith: 'user cannot be confirmed' }, { startsWith: 'user cannot confirm because' }],
    },
    points: ['usernameForm', 'message'],
    confidence: 'seen',
    source: callSources.signUp,
  },
  {
    id: 'resend-confirmed',
    severity: 'note',
    when: { services, types: invalidParameter, text: [{ startsWith: 'user is already confirmed' }] },
    points: ['usernameForm', 'message'],
    confidence: 'seen',
    source: callSources.resendSeen,
  },
  {
    id: 'resend-off',
    severity: 'error',
    when: { services, types: notAuthorized, text: [{ startsWith: 'cannot resend codes' }] },
    points: ['clientId', 'message'],
    confidence: 'seen',
    source: callSources.signUp,
  },
  {
    id: 'no-recovery',
    severity: 'error',
    when: {
      services,
      types: invalidParameter,
      text: [{ startsWith: 'cannot reset password for the user as there is no' }],
    },
    points: ['usernameForm', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.noRecoverySeen,
  },
  {
    id: 'reset-impossible',
    severity: 'error',
    when: {
      services,
      types: notAuthorized,
      text: [{ startsWith: 'user password cannot be reset in the current state' }],
    },
    points: ['usernameForm', 'message'],
    confidence: 'seen',
    source: callSources.passwords,
  },
  {
    id: 'attempts-exceeded',
    severity: 'error',
    when: { services, types: ['LimitExceededException'] },
    points: ['usernameForm', 'message'],
    confidence: 'documented',
    source: callSources.attemptsSeen,
  },
  {
    id: 'codes-exceeded',
    severity: 'error',
    when: { services, types: ['TooManyFailedAttemptsException'] },
    points: ['usernameForm', 'message'],
    confidence: 'documented',
    source: sources.quotas,
  },
  // Beside the codes of second factors, which stand before these rows.
  {
    id: 'code-wrong',
    severity: 'error',
    when: { services, types: ['CodeMismatchException'] },
    points: ['usernameForm', 'message'],
    confidence: 'seen',
    source: callSources.signUp,
  },
];
