import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LocalCognito } from '../cognito/local-cognito.ts';
import type { Answer } from './answer.ts';

const FOLDER = '/libraries';

const script = (body: string | Buffer): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' },
  body,
});

/** The worker that @axa-fr/oidc-client comes with, and the list of trusted domains that each app writes for it. */
export async function axaServiceWorker(
  path: string,
  { issuer, domain }: LocalCognito,
): Promise<Answer | undefined> {
  if (path === `${FOLDER}/OidcServiceWorker.js`) {
    const library = createRequire(import.meta.url).resolve('@axa-fr/oidc-client');
    return script(await readFile(createRequire(library).resolve('@axa-fr/oidc-client-service-worker')));
  }
  if (path === `${FOLDER}/OidcTrustedDomains.js`) {
    const oidcDomains = JSON.stringify([issuer, domain]);
    return script(
      `const trustedDomains = { default: { oidcDomains: ${oidcDomains}, accessTokenDomains: [\`\${self.location.origin}/api/\`] } };`,
    );
  }
  return undefined;
}
