import browser from 'webextension-polyfill';
import type { EndpointAccess } from '../ports.ts';

/** The browser's question for access to the answers of a custom endpoint, for the page of options. */
export const askEndpointAccess: EndpointAccess['ask'] = (pattern) =>
  browser.permissions.request({ origins: [pattern] }).catch(() => false);

/**
 * Gives such access back, for the background, which knows when no endpoint needs it any more. Where cookies of sites may be
 * read, a person may have allowed the same host for that: then it stays among the sites of the options, to be withdrawn there.
 */
export const giveBackEndpointAccess: EndpointAccess['giveBack'] = async (pattern) => {
  try {
    if (await browser.permissions.contains({ permissions: ['cookies'] })) return false;
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
};
