/**
 * The one protected header that Cognito's refresh tokens have: `{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}`.
 * Other issuers' encrypted tokens (next-auth's have `alg: dir` and an empty second segment) begin otherwise.
 */
const header = 'eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ';

/** Whether a five-part token is a Cognito refresh token. Looks at its constant header and at nothing else. */
export const isRefreshToken = (jwe: string): boolean => jwe.startsWith(`${header}.`);
