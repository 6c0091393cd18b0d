import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { LocalCognito } from '../cognito/local-cognito.ts';
import { type Answer, json } from './answer.ts';

/** What API Gateway adds to every reply of a REST API. */
const gatewayHeaders = () => ({ 'x-amzn-RequestId': randomUUID(), 'x-amz-apigw-id': 'Zm9yIHRlc3Rz' });

/**
 * A REST API of API Gateway with a Cognito authorizer for a method without scopes: it takes the ID token, and tells nobody why it
 * refuses another.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 */
export function makeRestApi({ issuer, clientId, jwks }: LocalCognito) {
  const keys = createLocalJWKSet({ keys: [...jwks.keys] });
  const isGood = async (token: string): Promise<boolean> => {
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience: clientId, algorithms: ['RS256'] });
      return payload.token_use === 'id';
    } catch {
      return false;
    }
  };
  return async (authorization = ''): Promise<Answer> => {
    const isAllowed = await isGood(authorization.replace(/^Bearer /, ''));
    const answer = isAllowed ? json(200, { orders: [] }) : json(401, { message: 'Unauthorized' });
    const refusal = isAllowed ? {} : { 'x-amzn-ErrorType': 'UnauthorizedException' };
    return { ...answer, headers: { ...answer.headers, ...gatewayHeaders(), ...refusal } };
  };
}
