import { createLocalJWKSet, jwtVerify } from 'jose';
import type { LocalCognito } from '../cognito/local-cognito.ts';
import type { Answer } from './answer.ts';
import { json } from './answer.ts';
import type { Order } from './order.ts';

const ORDERS: readonly Order[] = [
  { number: '1042', item: 'Pocket watch, silver', status: 'Packing', total: '$84.00' },
  { number: '1039', item: 'Tea set for six', status: 'Shipped', total: '$129.50' },
  { number: '1017', item: 'Croquet mallet', status: 'Delivered', total: '$41.25' },
];

/** An API as most are: it checks the token offline, so it takes a revoked token until that expires. */
export function makeOrdersApi({ issuer, clientId, jwks }: LocalCognito) {
  const keys = createLocalJWKSet({ keys: [...jwks.keys] });
  return async (authorization: string | undefined): Promise<Answer> => {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return json(401, { message: 'Unauthorized' });
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'] });
      if (payload.token_use !== 'access' || payload.client_id !== clientId) {
        return json(401, { message: 'Unauthorized' });
      }
      return json(200, { user: payload.username, orders: ORDERS });
    } catch {
      return json(401, { message: 'The incoming token has expired or is invalid' });
    }
  };
}
