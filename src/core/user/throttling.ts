import type { LookupFailure } from './lookup-failure.ts';

/** Names of exceptions by which services of AWS ask to slow down. Source: common errors and quotas of the API reference. */
export const throttlingTypes = [
  'TooManyRequestsException',
  'ThrottlingException',
  'ThrottledException',
  'Throttling',
  'RequestLimitExceeded',
  'LimitExceededException',
] as const;

const named: ReadonlySet<string> = new Set(throttlingTypes);

/** Names that nobody has written down yet, and that say the same. */
const alike = /throttl|toomanyrequests|slowdown/i;

/** "Too Many Requests". Source: RFC 6585, section 4. */
const tooManyRequests = 429;

/** Whether an answer asks to slow down, be it Cognito's own or that of something on the way. */
export const isThrottling = (failure: LookupFailure): boolean => {
  switch (failure.code) {
    case 'refused':
      return failure.status === tooManyRequests || named.has(failure.type) || alike.test(failure.type);
    case 'unreadable-reply':
    case 'not-cognito':
      return failure.status === tooManyRequests;
    case 'unreachable':
    case 'timed-out':
    case 'not-sent':
      return false;
  }
};
