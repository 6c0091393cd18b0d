/** What a person may allow cookies to be read of. */
export interface Site {
  /** In ASCII, as browsers write it: `xn--bcher-kva.example`. */
  readonly domain: string;
  /** Its subdomains belong to it. Not so for an IP address, `localhost`, or a host that is shared by many owners. */
  readonly hasSubdomains: boolean;
}

/**
 * A site as match patterns. One for each scheme, for Chromium takes no `*://` where the manifest names the schemes; both,
 * since a cookie that is not `Secure` counts as one of `http`. `*.` covers the domain itself too.
 */
export const originsOf = ({ domain, hasSubdomains }: Site): readonly string[] =>
  ['https', 'http'].map((scheme) => `${scheme}://${hasSubdomains ? '*.' : ''}${domain}/*`);
