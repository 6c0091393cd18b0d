import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** Refusals because of the user, the app client or the pool that the token names. */
export const userRefusals: readonly Row[] = [
  {
    id: 'user-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['UserNotFoundException'] },
    title: 'The user no longer exists',
    reason:
      'The token was issued for `{username}`, and pool `{pool}` has no such user today. The user was deleted after the sign-in.',
    steps: [
      'Sign out in the app, or clear the storage of the page, so that it forgets the deleted user.',
      'Sign in as another user, or create this one anew: Cognito console, Users, Create user. The new one gets another `sub`.',
      'If nobody meant to delete the user, look for `AdminDeleteUser` and `DeleteUser` in CloudTrail.',
    ],
    confidence: 'seen',
    source: sources.goneSeen,
  },
  {
    id: 'password-reset-required',
    severity: 'error',
    when: { kind: 'refusal', types: ['PasswordResetRequiredException'] },
    title: 'The user must set a new password',
    reason:
      'An administrator reset the password of `{username}`, or the user was imported without one. Until a new one is set, Cognito refuses the tokens.',
    steps: [
      'Run the forgot-password flow of the app; with Amplify `resetPassword` and then `confirmResetPassword`.',
      'Or set one as an administrator: `aws cognito-idp admin-set-user-password --user-pool-id {pool} --username {usernameArgument} --permanent --password <new password> --region {region}`.',
      'Sign in with the new password.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'user-not-confirmed',
    severity: 'error',
    when: { kind: 'refusal', types: ['UserNotConfirmedException'] },
    title: 'The user has not been confirmed',
    reason:
      'The account of `{username}` has the status `UNCONFIRMED`. That is rare for somebody who holds a token: the status changed after the sign-in.',
    steps: [
      'Confirm with the code that Cognito sent; with Amplify `confirmSignUp`, or `resendSignUpCode` for a new code.',
      'Or confirm as an administrator: `aws cognito-idp admin-confirm-sign-up --user-pool-id {pool} --username {usernameArgument} --region {region}`.',
      'Sign in again.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'client-gone',
    severity: 'error',
    when: {
      kind: 'refusal',
      types: ['ResourceNotFoundException'],
      text: [{ startsWith: 'user pool client' }],
    },
    title: 'The app client no longer exists',
    reason:
      'The token was issued to app client `{client}`, which pool `{pool}` does not have today. It was deleted, or the app is set up for another region.',
    steps: [
      'Check the region first: the token says `{region}`.',
      'Look for the client: `aws cognito-idp describe-user-pool-client --user-pool-id {pool} --client-id {clientArgument} --region {region}`.',
      'If it is gone, create an app client, put its id into the configuration of the app and sign in again.',
    ],
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'pool-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['ResourceNotFoundException'], text: [{ startsWith: 'user pool' }] },
    title: 'The user pool no longer exists',
    reason:
      'Cognito in `{region}` knows no pool `{pool}`. It was deleted, or it lives in another region or account than the app expects.',
    steps: [
      'Check the region first: the token says `{region}`.',
      'Look for the pool: `aws cognito-idp describe-user-pool --user-pool-id {pool} --region {region}`.',
      'If a deployment replaced the pool, put the new ids into the configuration of the app, clear the storage of the page and sign in again.',
    ],
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'something-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['ResourceNotFoundException'] },
    title: 'Something that the token names no longer exists',
    reason:
      'Cognito wrote “{message}”. It looked for the user pool `{pool}` or the app client `{client}` in `{region}`.',
    steps: [
      'Check that the pool exists: `aws cognito-idp describe-user-pool --user-pool-id {pool} --region {region}`.',
      'Check that the client exists: `aws cognito-idp describe-user-pool-client --user-pool-id {pool} --client-id {clientArgument} --region {region}`.',
      'Correct the configuration of the app, clear the storage of the page and sign in again.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'replica-inactive',
    severity: 'error',
    when: { kind: 'refusal', types: ['OperationNotEnabledException'] },
    title: 'This region does not serve the pool now',
    reason:
      'Pool `{pool}` exists in several regions, and the one that was asked, `{region}`, is a replica that is not active.',
    steps: [
      'See in the Cognito console which region of the pool is active.',
      'Let the app sign in there, or activate the replica.',
      'Sign in again.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
];
