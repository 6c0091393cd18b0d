import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoError } from 'cognito-local/lib/errors.js';
import { DefaultConfig } from 'cognito-local/lib/server/config.js';
import { Router } from 'cognito-local/lib/server/Router.js';
import {
  CognitoServiceFactoryImpl,
  USER_POOL_AWS_DEFAULTS,
} from 'cognito-local/lib/services/cognitoService.js';
import type { LogService } from 'cognito-local/lib/services/LogService.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import type { Triggers } from 'cognito-local/lib/services/triggers/index.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';
import type { Directory } from './directory.ts';
import { isRecord, type JsonRecord } from './json-record.ts';
import { memoryStores } from './memory-store.ts';
import { POOL_ID } from './names.ts';
import { Refusal } from './refusal.ts';

/** Runs one operation in cognito-local, which checks no token: whoever calls must have. */
export type CognitoLocalEngine = (operation: string, body: JsonRecord) => Promise<JsonRecord>;

const silent = () => undefined;
const quietLogger: LogService = {
  child: () => quietLogger,
  debug: silent,
  error: silent,
  info: silent,
  warn: silent,
};
const context = { logger: quietLogger };
const clock = { get: () => new Date() };

const unused = () => Promise.reject(new Error('the local pool has no triggers'));
const noTriggers: Triggers = {
  enabled: () => false,
  customMessage: unused,
  customEmailSender: unused,
  postAuthentication: unused,
  postConfirmation: unused,
  preSignUp: unused,
  preTokenGeneration: unused,
  userMigration: unused,
};

/** Wires cognito-local's parts by hand: its own start function would write `.cognito` into the working folder. */
export async function startEngine(directory: Directory): Promise<CognitoLocalEngine> {
  const stores = memoryStores({ clients: directory.clients, [POOL_ID]: directory.pool });
  const defaults = { ...DefaultConfig.UserPoolDefaults, UsernameAttributes: [] };
  const pools = new UserPoolServiceFactoryImpl(clock, stores);
  // It lists its data folder once, in search of pools; an empty folder is a good answer, and nothing is written.
  const emptyFolder = await mkdtemp(join(tmpdir(), 'local-cognito-'));
  const cognito = await new CognitoServiceFactoryImpl(emptyFolder, stores, pools).create(context, defaults);
  await rmdir(emptyFolder);
  await cognito.createUserPool(context, {
    Id: POOL_ID,
    // A user's MFA settings are shown by GetUser but never asked for: a password alone signs in here.
    MfaConfiguration: 'OFF',
    SchemaAttributes: [
      ...(USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? []),
      { Name: 'custom:tier', AttributeDataType: 'String', Mutable: true },
    ],
  });
  const route = Router({
    clock,
    cognito,
    config: DefaultConfig,
    messages: { deliver: () => Promise.resolve() },
    otp: () => '123456',
    tokenGenerator: new JwtTokenGenerator(clock, noTriggers, DefaultConfig.TokenConfig),
    triggers: noTriggers,
  });
  return async (operation, body) => {
    try {
      const reply: unknown = await route(operation)(context, body);
      return isRecord(reply) ? reply : {};
    } catch (error) {
      throw error instanceof CognitoError ? new Refusal(error.code, error.message) : error;
    }
  };
}
