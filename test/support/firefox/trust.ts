import type { BrowserScope } from './browser-scope.ts';

interface CertificateDatabase {
  constructX509FromBase64(base64: string): unknown;
}

interface CertificateOverrides {
  rememberValidityOverride(
    host: string,
    port: number,
    attributes: object,
    certificate: unknown,
    isTemporary: boolean,
  ): void;
}

declare const Cc: {
  readonly '@mozilla.org/security/x509certdb;1': { getService(type: unknown): CertificateDatabase };
  readonly '@mozilla.org/security/certoverride;1': { getService(type: unknown): CertificateOverrides };
};
declare const Ci: { readonly nsIX509CertDB: unknown; readonly nsICertOverrideService: unknown };

/** Lets Firefox take a certificate that nobody vouches for, as a person may, from these hosts alone. */
export const trustCertificate = (
  browser: BrowserScope,
  pem: string,
  hosts: readonly string[],
): Promise<void> =>
  browser.run(
    ({ base64, names }) => {
      const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
      const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
      const certificate = database.constructX509FromBase64(base64);
      for (const name of names) overrides.rememberValidityOverride(name, 443, {}, certificate, true);
    },
    { base64: pem.replace(/-----[^-]+-----|\s/g, ''), names: hosts },
  );
