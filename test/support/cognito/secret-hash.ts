import { createHmac } from 'node:crypto';
import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import { type JsonRecord, textOf } from './json-record.ts';
import { notAuthorized } from './refusal.ts';

/**
 * A client with a secret wants proof of it with every call of a user. Words as they were seen:
 * https://github.com/aws-amplify/amplify-android/issues/2504, https://github.com/aws-amplify/amplify-js/issues/277
 */
export function requireSecretHash({ ClientId, ClientSecret }: AppClient, parameters: JsonRecord): void {
  if (ClientSecret === undefined) return;
  const hash = textOf(parameters, 'SECRET_HASH');
  if (hash === '')
    throw notAuthorized(`Client ${ClientId} is configured with secret but SECRET_HASH was not received`);
  const expected = createHmac('sha256', ClientSecret)
    .update(`${textOf(parameters, 'USERNAME')}${ClientId}`)
    .digest('base64');
  if (hash !== expected) throw notAuthorized(`Unable to verify secret hash for client ${ClientId}`);
}
