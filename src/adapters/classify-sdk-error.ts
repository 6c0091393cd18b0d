import { member, numberMember, stringMember } from '../core/json.ts';
import type { LookupFailure } from '../core/user/lookup-failure.ts';

/** Longest text from outside that is kept, in characters. */
const longestText = 2000;

const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value };

/**
 * What an error thrown by the AWS SDK means.
 *
 * The SDK throws its own exceptions for replies that name an error type, `SyntaxError` for a reply that is not JSON
 * (an HTML 502, say), `TypeError` when the browser's fetch failed, and an abort or time-out error when we gave up.
 */
export const classifySdkError = (error: unknown, host: string, timeout: number): LookupFailure => {
  const name = error instanceof Error ? error.name : '';
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, longestText);
  if (name === 'AbortError' || name === 'TimeoutError') return { code: 'timed-out', host, afterMs: timeout };
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  const response = error instanceof Error && '$response' in error ? error.$response : undefined;
  const status = numberMember(metadata, 'httpStatusCode') ?? numberMember(response, 'statusCode');
  if (status === undefined) return { code: 'unreachable', host, detail };
  const requestId =
    stringMember(metadata, 'requestId') ?? stringMember(member(response, 'headers'), 'x-amzn-requestid');
  const facts = { ...optional('status', status), ...optional('requestId', requestId) };
  // An exception that the service modelled, or one whose type it named, says whose fault it was.
  const isNamed = error instanceof Error && '$fault' in error && /^[A-Za-z][\w]{2,100}$/.test(name);
  if (isNamed && name !== 'Unknown' && name !== 'UnknownError' && name !== 'Error')
    return { code: 'refused', type: name, message: detail, ...facts };
  if (name === 'SyntaxError' || /json|unexpected|deserializ/i.test(detail))
    return { code: 'unreadable-reply', host, detail, ...facts };
  return { code: 'not-cognito', host, detail, ...facts };
};
