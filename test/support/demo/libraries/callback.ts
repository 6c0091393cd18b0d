export const SCOPE = 'openid email profile aws.cognito.signin.user.admin';

/** The page's own address, to which the hosted login sends the browser back. */
export const callbackUrl = (query = ''): string => `${location.origin}${location.pathname}${query}`;

export const isCallback = (): boolean => new URLSearchParams(location.search).has('code');

/** Takes what the hosted login added out of the address. */
export const tidyAddress = (to = callbackUrl()): void => history.replaceState(null, '', to);
