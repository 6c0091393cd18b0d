import type { LookupFailure } from '../user/lookup-failure.ts';
import type { Evidence } from './evidence.ts';
import { facts } from './facts.ts';
import type { Condition, RefusalTest, TextTest } from './row.ts';

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

/** Whether a refusal, of whatever call, says what a test asks for. */
export const saysSo = (test: RefusalTest, refusal: Omit<Refused, 'code'>): boolean => {
  const message = plainMessage(refusal.message);
  return (
    (test.types?.includes(bareType(refusal.type)) ?? true) &&
    (test.text?.some((each) => passes(message, each)) ?? true) &&
    (test.statuses === undefined || test.statuses.includes(refusal.status ?? 0))
  );
};

const isRefusal = (when: RefusalCondition, failure: Refused, evidence: Evidence): boolean =>
  saysSo(when, failure) && (when.fact === undefined || facts[when.fact](evidence));

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
