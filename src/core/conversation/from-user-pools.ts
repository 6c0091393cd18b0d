import { cognitoCall } from '../capture/cognito-api.ts';
import { maximumBodyLength } from '../capture/reply-reading.ts';
import { isObject, member, parseJson, stringMember } from '../json.ts';
import { usernameForm } from './fact-values.ts';
import { type Family, flag } from './family.ts';
import { apiRefusal } from './refusal-in.ts';
import { tokenRef } from './token-refs.ts';

const namesOf = (value: unknown): readonly string[] => (isObject(value) ? Object.keys(value) : []);

/** Names of the attributes that a request sets or asks for. */
const attributesIn = (body: unknown): readonly string[] => {
  const list = member(body, 'UserAttributes');
  const listedNames = Array.isArray(list) ? list.flatMap((item) => stringMember(item, 'Name') ?? []) : [];
  const answered = namesOf(member(body, 'ChallengeResponses'))
    .filter((name) => name.startsWith('userAttributes.'))
    .map((name) => name.slice('userAttributes.'.length));
  const single = stringMember(body, 'AttributeName');
  return [...listedNames, ...answered, ...(single === undefined ? [] : [single])];
};

const hasText = (value: unknown, name: string): boolean => (stringMember(value, name) ?? '') !== '';

/** Passwords by the names that operations give them. */
const passwords = ['PASSWORD', 'Password', 'ProposedPassword'] as const;

/**
 * Calls of the user pools API, on any host.
 * Source of the names: Amazon Cognito user pools API reference, InitiateAuth and RespondToAuthChallenge.
 */
export const fromUserPools: Family = ({ request, reply, link }) => {
  const call = cognitoCall(request.requestHeaders);
  if (call?.producer !== 'user-pools-api') return undefined;
  const { requestBody = '' } = request;
  const body = requestBody.length > maximumBodyLength ? undefined : parseJson(requestBody);
  const answers = member(body, 'AuthParameters') ?? member(body, 'ChallengeResponses');
  const result = member(reply.json, 'AuthenticationResult');
  const delivery = member(reply.json, 'CodeDeliveryDetails') ?? member(reply.json, 'ChallengeParameters');
  const username = stringMember(answers, 'USERNAME') ?? stringMember(body, 'Username');
  const clientId = stringMember(body, 'ClientId');
  const session = stringMember(body, 'Session');
  return {
    service: 'user-pools',
    operation: call.operation,
    facts: {
      authFlow: stringMember(body, 'AuthFlow'),
      challenge: stringMember(body, 'ChallengeName') ?? stringMember(answers, 'PREFERRED_CHALLENGE'),
      nextChallenge: stringMember(reply.json, 'ChallengeName'),
      choices: member(reply.json, 'AvailableChallenges'),
      clientId,
      usernameForm: usernameForm(username),
      hasSecretHash: flag(hasText(answers, 'SECRET_HASH') || hasText(body, 'SecretHash')),
      hasClientSecret: flag(hasText(body, 'ClientSecret')),
      hasDeviceKey: flag(hasText(answers, 'DEVICE_KEY') || hasText(body, 'DeviceKey')),
      hasSession: flag((session ?? '') !== ''),
      hasNewDevice: flag(isObject(member(result, 'NewDeviceMetadata'))),
      hasEmptyPassword: flag(
        passwords.some((name) => stringMember(answers, name) === '' || stringMember(body, name) === ''),
      ),
      attributes: attributesIn(body),
      deliveredBy:
        stringMember(delivery, 'DeliveryMedium') ?? stringMember(delivery, 'CODE_DELIVERY_DELIVERY_MEDIUM'),
    },
    tokens: [
      ...tokenRef(stringMember(body, 'AccessToken'), 'sent', 'access'),
      ...tokenRef(stringMember(answers, 'REFRESH_TOKEN'), 'sent', 'refresh'),
      ...tokenRef(stringMember(body, 'RefreshToken'), 'sent', 'refresh'),
      ...tokenRef(stringMember(body, 'Token'), 'sent', 'refresh'),
      ...tokenRef(stringMember(result, 'AccessToken'), 'received', 'access'),
      ...tokenRef(stringMember(result, 'IdToken'), 'received', 'id'),
      ...tokenRef(stringMember(result, 'RefreshToken'), 'received', 'refresh'),
    ],
    links: {
      session: link('session', session),
      nextSession: link('session', stringMember(reply.json, 'Session')),
      user: username === undefined ? undefined : link('user', `${clientId ?? ''} ${username}`),
    },
    refusal: apiRefusal(reply.json, request.responseHeaders),
  };
};
