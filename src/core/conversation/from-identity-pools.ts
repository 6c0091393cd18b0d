import { cognitoCall } from '../capture/cognito-api.ts';
import { maximumBodyLength } from '../capture/reply-reading.ts';
import { isObject, member, parseJson, stringMember } from '../json.ts';
import type { Family } from './family.ts';
import { apiRefusal } from './refusal-in.ts';
import { tokenRef } from './token-refs.ts';

/** Calls of the identity pools API, on any host. Source: Amazon Cognito Federated Identities API reference. */
export const fromIdentityPools: Family = ({ request, reply }) => {
  const call = cognitoCall(request.requestHeaders);
  if (call?.producer !== 'identity-pools-api') return undefined;
  const { requestBody = '' } = request;
  const body = requestBody.length > maximumBodyLength ? undefined : parseJson(requestBody);
  const logins = member(body, 'Logins');
  const entries = isObject(logins) ? Object.entries(logins) : [];
  return {
    service: 'identity-pools',
    operation: call.operation,
    facts: {
      // An identity's name is that of its user: what tells is the region before its colon.
      identityPool:
        stringMember(body, 'IdentityPoolId') ?? stringMember(body, 'IdentityId')?.split(':', 1)[0],
      logins: entries.map(([name]) => name),
    },
    tokens: entries.flatMap(([, token]) => (typeof token === 'string' ? tokenRef(token, 'sent', 'id') : [])),
    links: {},
    refusal: apiRefusal(reply.json, request.responseHeaders),
  };
};
