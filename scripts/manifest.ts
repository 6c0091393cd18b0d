import { customSources } from '../src/core/token/custom-hosts.ts';
import type { RegionalEndpoint } from '../src/core/token/regions.ts';

export const browsers = ['chrome', 'firefox'] as const;
export type Browser = (typeof browsers)[number];

/** Chrome: `light-dark()` in the style sheets. Firefox: `data_collection_permissions`, on Android since 142. */
export const minimumVersion = { chrome: '123', firefox: '142.0' } as const satisfies Record<Browser, string>;

const GECKO_ID = 'whoami-for-amazon-cognito@whoami.invalid';

/** What manifest.json of this repository holds: the keys that both browsers share. */
export type ManifestTemplate = Readonly<Record<string, unknown>>;

export interface ManifestOptions {
  readonly template: ManifestTemplate;
  readonly browser: Browser;
  /** Semantic version without a pre-release part, such as `1.2.3`: the stores take nothing else. */
  readonly version: string;
  readonly endpoints: readonly Pick<RegionalEndpoint, 'host'>[];
}

/**
 * Lets pages run their own scripts and styles, and lets every part of the extension talk to Cognito alone, and to where a
 * person may allow it to be: this computer, and AWS PrivateLink. The extension's own files are read too: its texts in a
 * language that the browser does not speak.
 */
export const contentSecurityPolicy = (endpoints: ManifestOptions['endpoints']): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${["'self'", ...endpoints.map(({ host }) => `https://${host}`), ...customSources()].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const chromeKeys = {
  minimum_chrome_version: minimumVersion.chrome,
  background: { service_worker: 'background.js', type: 'module' },
};

const firefoxKeys = {
  background: { scripts: ['background.js'], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: GECKO_ID,
      strict_min_version: minimumVersion.firefox,
      // An access token leaves the browser when the user looks a user up. It goes to the Cognito that issued it, and to
      // nobody else, but Mozilla asks to declare anything that is transmitted outside the browser.
      data_collection_permissions: { required: ['authenticationInfo'] },
    },
  },
};

/** Keys of the shared template that Firefox does not know: it runs one event page for all windows. */
const unknownToFirefox: ReadonlySet<string> = new Set(['incognito']);

/** The manifest of one browser's build. */
export const makeManifest = ({
  template,
  browser,
  version,
  endpoints,
}: ManifestOptions): ManifestTemplate => {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`not a version for the stores: ${version}`);
  const shared = Object.entries(template).filter(
    ([key]) => browser === 'chrome' || !unknownToFirefox.has(key),
  );
  return {
    ...Object.fromEntries(shared),
    version,
    ...(browser === 'chrome' ? chromeKeys : firefoxKeys),
    content_security_policy: { extension_pages: contentSecurityPolicy(endpoints) },
  };
};
