/** The endpoints of a Cognito domain: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
export const AUTHORIZE = '/oauth2/authorize';
export const TOKEN = '/oauth2/token';
export const USER_INFO = '/oauth2/userInfo';
export const REVOKE = '/oauth2/revoke';
export const LOGOUT = '/logout';

export const OAUTH_PATHS: ReadonlySet<string> = new Set([AUTHORIZE, TOKEN, USER_INFO, REVOKE, LOGOUT]);
