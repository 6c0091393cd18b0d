import type { LookupFailure } from '../user/lookup-failure.ts';
import type { Evidence } from './evidence.ts';
import { facts } from './facts.ts';
import type { Condition, TextTest } from './row.ts';

type Refused = Extract<LookupFailure, { code: 'refused' }>;
type RefusalCondition = Extract<Condition, { kind: 'refusal' }>;

/** An exception's bare name: without the namespace before `#` and without what a header adds after `:`. */
export const bareType = (type: string): string => {
  const name = type.slice(type.lastIndexOf('#') + 1);
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(0, colon);
};

const withoutStops = (text: string): string => {
  let end = text.length;
  while (end > 0 && text[end - 1] === '.') end -= 1;
  return text.slice(0, end);
};

/** Messages differ in case and in their final stop between the service, its regions and emulators. */
export const plainMessage = (message: string): string => withoutStops(message.trim()).toLowerCase();

const passes = (message: string, test: TextTest): boolean => {
  if ('equals' in test) return message === test.equals;
  return 'startsWith' in test ? message.startsWith(test.startsWith) : message.includes(test.includes);
};

const isRefusal = (when: RefusalCondition, failure: Refused, evidence: Evidence): boolean => {
  const message = plainMessage(failure.message);
  return (
    (when.types?.includes(bareType(failure.type)) ?? true) &&
    (when.text?.some((test) => passes(message, test)) ?? true) &&
    (when.statuses === undefined || when.statuses.includes(failure.status ?? 0)) &&
    (when.fact === undefined || facts[when.fact](evidence))
  );
};

/** Whether a condition holds, apart from `accepted-against-forecast`, which only the whole knowledge base can tell. */
export const holds = (when: Condition, evidence: Evidence): boolean => {
  const { lookup } = evidence;
  const failure = lookup.state === 'failed' ? lookup.failure : undefined;
  switch (when.kind) {
    case 'refusal':
      return failure?.code === 'refused' && isRefusal(when, failure, evidence);
    case 'failure': {
      if (failure?.code !== when.code) return false;
      if (when.fact !== undefined && !facts[when.fact](evidence)) return false;
      const status = 'status' in failure ? failure.status : undefined;
      return when.statuses === undefined || when.statuses.includes(status ?? 0);
    }
    case 'not-sent':
      return failure?.code === 'not-sent' && failure.reason === when.reason;
    case 'interrupted':
      return lookup.state === 'interrupted';
    case 'fact':
      return facts[when.fact](evidence);
    case 'accepted-against-forecast':
      return false;
  }
};
