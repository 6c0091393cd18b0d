/**
 * What Firefox 153 ESR gave to a panel on 2026-11-23, by `chrome.devtools`: replies to the callbacks, word for word. Of entries
 * of the network log, members that nobody reads are left out.
 */

/** A refusal of GetUser: a body that Firefox takes for binary. */
export const refusal = {
  entry: {
    startedDateTime: '2026-11-23T04:51:22.876+00:00',
    request: {
      bodySize: 21,
      method: 'POST',
      url: 'https://cognito-idp.us-east-1.amazonaws.com/',
      headers: [
        { name: 'Content-Type', value: 'application/x-amz-json-1.1' },
        { name: 'X-Amz-Target', value: 'AWSCognitoIdentityProviderService.GetUser' },
      ],
      cookies: [],
      queryString: [],
      postData: { mimeType: 'application/x-amz-json-1.1', params: [], text: '{"AccessToken":"abc"}' },
    },
    response: {
      status: 400,
      headers: [{ name: 'Content-Type', value: 'application/x-amz-json-1.1' }],
      cookies: [],
      content: {
        mimeType: 'application/x-amz-json-1.1',
        size: 68,
        encoding: 'base64',
        comment: 'Response bodies are not included.',
      },
    },
  },
  content: 'eyJfX3R5cGUiOiJOb3RBdXRob3JpemVkRXhjZXB0aW9uIiwibWVzc2FnZSI6IkludmFsaWQgQWNjZXNzIFRva2VuIn0=',
  type: 'application/x-amz-json-1.1',
} as const;

/** A WebSocket after its page has sent `hello` and closed it. */
export const socket = {
  entry: {
    startedDateTime: '2026-11-23T04:51:23.446+00:00',
    request: {
      bodySize: 0,
      method: 'GET',
      url: 'ws://localhost:35489/graphql',
      headers: [{ name: 'Sec-WebSocket-Protocol', value: 'graphql-ws, header-abc' }],
      cookies: [],
      queryString: [],
    },
    response: {
      status: 101,
      headers: [{ name: 'Sec-WebSocket-Protocol', value: 'graphql-ws' }],
      cookies: [],
      content: { mimeType: 'text/plain', size: 0, comment: 'Response bodies are not included.' },
    },
  },
  content: '',
  type: 'text/plain',
} as const;

/** Thrown by `inspectedWindow.eval` when it is given a frame. */
export const frameRefused =
  'Type error for parameter options (Property "frameURL" is unsupported by Firefox) for devtools.inspectedWindow.eval.';

/** Given to the callback of `inspectedWindow.eval` when the expression throws. */
export const thrown = [
  null,
  {
    isException: true,
    value:
      'Error: mine\n\t@debugger eval called from moz-extension://6f1b8a52-0f0e-4c1c-9d2e-6a1d1c0f0e01/ - eval code:1:7\n',
  },
] as const;

/** The same on `about:support`. */
export const restricted = [
  null,
  {
    isError: true,
    code: 'E_PROTOCOLERROR',
    description: 'Inspector protocol error: %s',
    details: ['This extension is not allowed on the current inspected window origin'],
  },
] as const;

/** Members of `chrome.devtools.inspectedWindow`: no `getResources`. */
export const inspectedWindowMembers = ['eval', 'reload', 'Resource', 'tabId'] as const;

/** What `scripting.executeScript` gave on `about:support`, with the permission of a click: one injection that is none. */
export const injectedNowhere = [undefined] as const;
