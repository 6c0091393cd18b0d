import { registrableDomain } from './public-suffix.ts';
import type { Site } from './site.ts';

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** The smallest site whose cookies hold all that a page gets; `undefined` for pages that are no web pages. */
export const siteOf = (url: string): Site | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return undefined;
  // A name with a closing dot is another host to a browser, and an IPv6 address stands in brackets.
  const isName = !ipv4.test(hostname) && !hostname.startsWith('[') && !hostname.endsWith('.');
  const domain = isName ? registrableDomain(hostname) : undefined;
  return domain === undefined ? { domain: hostname, hasSubdomains: false } : { domain, hasSubdomains: true };
};
