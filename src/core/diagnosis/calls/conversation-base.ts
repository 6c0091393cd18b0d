import { apiRows } from './api-rows.ts';
import type { CallRow } from './call-row.ts';
import { challengeRows } from './challenge-rows.ts';
import { clientRows } from './client-rows.ts';
import { federationRows } from './federation-rows.ts';
import { identityPoolRows } from './identity-pool-rows.ts';
import { mfaRows } from './mfa-rows.ts';
import { oauthRows } from './oauth-rows.ts';
import { passkeyRows } from './passkey-rows.ts';
import { refreshRows } from './refresh-rows.ts';
import { serviceRows } from './service-rows.ts';
import { signInRows } from './sign-in-rows.ts';
import { signUpRows } from './sign-up-rows.ts';
import { tokenEndpointRows } from './token-endpoint-rows.ts';
import { triggerRows } from './trigger-rows.ts';

/** Everything that can be told about a call that failed. The first row that holds is taken: specific ones stand first. */
export const conversationBase: readonly CallRow[] = [
  ...signInRows,
  ...clientRows,
  ...mfaRows,
  ...challengeRows,
  ...passkeyRows,
  ...refreshRows,
  ...signUpRows,
  ...triggerRows,
  ...federationRows,
  ...oauthRows,
  ...tokenEndpointRows,
  ...identityPoolRows,
  ...apiRows,
  ...serviceRows,
];
