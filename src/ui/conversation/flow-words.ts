import type { FlowKind } from '../../core/conversation/flow-kind.ts';
import type { Flow, FlowOutcome } from '../../core/conversation/flows.ts';
import type { TextKey } from '../../core/words/words.ts';
import { say } from '../words.ts';

const kinds = {
  'sign-in': 'flow_signIn',
  federated: 'flow_federated',
  passkey: 'flow_passkey',
  'mfa-set-up': 'flow_mfaSetUp',
  refresh: 'flow_refresh',
  'sign-out': 'flow_signOut',
  'password-reset': 'flow_passwordReset',
  'sign-up': 'flow_signUp',
  'identity-pool': 'flow_identityPool',
  account: 'flow_account',
  api: 'flow_api',
} as const satisfies Record<FlowKind, TextKey>;

const outcomes = {
  succeeded: 'flow_succeeded',
  failed: 'flow_failed',
  unfinished: 'flow_unfinished',
} as const satisfies Record<FlowOutcome, TextKey>;

export const flowName = (kind: FlowKind): string => say(kinds[kind]);

export const outcomeWords = (outcome: FlowOutcome): string => say(outcomes[outcome]);

const hostAndPath = (url: string): string => url.replace(/^\w+:\/\//, '');

/** What was called, by the names that developers know: operations in order, those that repeat with their number. */
export const operationsOf = ({ calls }: Flow): string => {
  const runs: { readonly name: string; times: number }[] = [];
  for (const { service, operation, url } of calls) {
    // Of the app's own addresses the method alone says nothing.
    const name = service === 'api' || service === 'callback' ? `${operation} ${hostAndPath(url)}` : operation;
    const last = runs[runs.length - 1];
    if (last?.name === name) last.times += 1;
    else runs.push({ name, times: 1 });
  }
  return runs.map(({ name, times }) => (times === 1 ? name : `${name} × ${times}`)).join(' → ');
};

/** The challenge that nobody has answered yet. */
export const openChallenge = ({ outcome, calls }: Flow): string | undefined =>
  outcome === 'unfinished' ? calls[calls.length - 1]?.facts.nextChallenge : undefined;
