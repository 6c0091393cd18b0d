/** The one pool and client of the local Cognito. They look like real ones, since the product reads their form. */
export const REGION = 'us-east-1';
export const POOL_ID = 'us-east-1_Whoami123';
export const CLIENT_ID = '4k2whoami7localclient9test';
export const HOST = `cognito-idp.${REGION}.amazonaws.com`;
export const ISSUER = `https://${HOST}/${POOL_ID}`;
/** Where the pool's hosted login is: a domain of the kind Cognito gives, at which it serves OAuth. */
export const DOMAIN_HOST = `orders-app.auth.${REGION}.amazoncognito.com`;
export const DOMAIN = `https://${DOMAIN_HOST}`;
export const ADMIN_SCOPE = 'aws.cognito.signin.user.admin';

export const ALICE_PASSWORD = 'Wonderland-1865';
export const BOB_PASSWORD = 'Builder-1998!';
