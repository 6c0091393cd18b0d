type Preference = string | number | boolean;

/** The add-on's address, which Firefox would otherwise draw by chance in every profile. */
export const addOnUuid = '6f1b8a52-0f0e-4c1c-9d2e-6a1d1c0f0e01';

export const addOnId = 'whoami-for-amazon-cognito@whoami.invalid';

/** Everything that Firefox does by itself over the network is off, and it asks and shows nothing of its own. */
const quiet = {
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutHomeSnippets.updateUrl': '',
  'browser.aboutwelcome.enabled': false,
  'browser.backup.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'browser.urlbar.suggest.searches': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'nimbus.rollouts.enabled': false,
  'security.certerrors.mitm.priming.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.rememberSignons': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'toolkit.telemetry.unified': false,
} as const satisfies Record<string, Preference>;

/** All but loopback goes to the proxy, which knows Cognito's hosts alone. */
const through = (proxyPort: number): Readonly<Record<string, Preference>> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.failover_direct': false,
});

/** The text of a `user.js` for a profile that is driven from outside. */
export const preferenceFile = (proxyPort: number, downloads: string): string => {
  const all: Readonly<Record<string, Preference>> = {
    ...quiet,
    ...through(proxyPort),
    // Downloads go where a test finds them, without a question.
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    // Any free port: Firefox writes the one it takes into its profile.
    'marionette.port': 0,
    'remote.prefs.recommended': true,
    'devtools.selfxss.count': 5,
    'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: addOnUuid }),
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
};
