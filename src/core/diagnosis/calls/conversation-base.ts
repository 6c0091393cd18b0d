import { apiRows } from './api-rows.ts';
import type { CallRow } from './call-row.ts';
import { clientRows } from './client-rows.ts';
import { oauthRows } from './oauth-rows.ts';
import { refreshRows } from './refresh-rows.ts';
import { serviceRows } from './service-rows.ts';
import { signInRows } from './sign-in-rows.ts';

/** Everything that can be told about a call that failed. The first row that holds is taken: specific ones stand first. */
export const conversationBase: readonly CallRow[] = [
  ...signInRows,
  ...clientRows,
  ...refreshRows,
  ...oauthRows,
  ...apiRows,
  ...serviceRows,
];
