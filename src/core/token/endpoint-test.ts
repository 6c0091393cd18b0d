import { parseJson, stringMember } from '../json.ts';
import type { CustomEndpoint, EndpointFailure } from './custom-endpoint.ts';

/** What came of asking an endpoint about a token that nobody ever made. */
export type EndpointAnswer =
  /** It refused the token in the words of the service. */
  | { readonly code: 'ok' }
  /** Something answers, and does not let the extension read what: it sends no CORS headers for us. */
  | { readonly code: 'no-permission' }
  /** Nothing answers. */
  | { readonly code: 'unreachable' }
  | { readonly code: 'slow'; readonly afterMs: number }
  | { readonly code: 'redirects' }
  /** Something else answers: a page, or JSON that is no error of the service. */
  | { readonly code: 'not-cognito'; readonly status: number };

/** How an attempt to allow an endpoint ended. */
export type EndpointOutcome =
  | EndpointAnswer
  | EndpointFailure
  /** The list is full. */
  | { readonly code: 'too-many' }
  /** It is in the list, or another answers for the same. */
  | { readonly code: 'already-there'; readonly rival: CustomEndpoint };

/** Whether an endpoint may be saved although its test failed: it may only not be running now. */
export const mayBeSavedAnyway = ({ code }: EndpointOutcome): boolean =>
  code === 'unreachable' || code === 'slow';

/** What a service says that is there but has no Cognito in it, such as LocalStack without its licence. */
const isOtherService = (type: string): boolean =>
  /UnknownOperation|InternalFailure|NotImplemented/i.test(type);

/** Reads a reply to GetUser. Errors of the service name their type in the body, in a header, or in both. */
export const readTestReply = (status: number, errorHeader: string | null, body: string): EndpointAnswer => {
  const parsed = parseJson(body);
  const type = stringMember(parsed, '__type') ?? (parsed === undefined ? undefined : errorHeader) ?? '';
  const isError = status >= 400 && type !== '' && !isOtherService(type);
  return isError ? { code: 'ok' } : { code: 'not-cognito', status };
};
