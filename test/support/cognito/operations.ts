import { isSupportedTarget } from 'cognito-local/lib/targets/Target.js';
import { requireClient, requireTokenHolder } from './access-token-checks.ts';
import { getUser } from './get-user.ts';
import { type JsonRecord, textOf } from './json-record.ts';
import { Refusal } from './refusal.ts';
import { initiateAuth, refresh, respondToAuthChallenge } from './sign-in.ts';
import { globalSignOut, revokeToken } from './sign-out.ts';
import type { World } from './world.ts';

type Operation = (body: JsonRecord, world: World) => Promise<JsonRecord>;

const forwarded =
  (name: string): Operation =>
  (body, world) => {
    requireClient(body.ClientId, world);
    return world.engine(name, body);
  };

const forTokenHolder =
  (name: string): Operation =>
  async (body, world) => {
    await requireTokenHolder(body.AccessToken, world);
    return world.engine(name, body);
  };

const named = (names: readonly string[], make: (name: string) => Operation): [string, Operation][] =>
  names.map((name) => [name, make(name)]);

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['GetUser', getUser],
  ['InitiateAuth', initiateAuth],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  [
    'GetTokensFromRefreshToken',
    (body, world) => refresh(textOf(body, 'RefreshToken'), textOf(body, 'ClientId'), world),
  ],
  ['RevokeToken', revokeToken],
  ['GlobalSignOut', globalSignOut],
  ...named(['SignUp', 'ConfirmSignUp', 'ForgotPassword', 'ConfirmForgotPassword'], forwarded),
  ...named(
    [
      ...[
        'UpdateUserAttributes',
        'DeleteUserAttributes',
        'VerifyUserAttribute',
        'ChangePassword',
        'DeleteUser',
      ],
      ...['GetUserAttributeVerificationCode', 'SetUserMFAPreference'],
      ...['AssociateSoftwareToken', 'VerifySoftwareToken'],
    ],
    forTokenHolder,
  ),
]);

export function runOperation(name: string, body: JsonRecord, world: World): Promise<JsonRecord> {
  const operation = OPERATIONS.get(name);
  if (operation !== undefined) return operation(body, world);
  // What is left of cognito-local are administrators' calls, which the service takes only signed.
  if (isSupportedTarget(name))
    throw new Refusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  throw new Refusal('UnknownOperationException');
}
