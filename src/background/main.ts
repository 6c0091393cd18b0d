import { actionBadge } from '../adapters/badge.ts';
import { systemClock } from '../adapters/clock.ts';
import { runtimeCommandServer } from '../adapters/command-bus.ts';
import { webCryptoDigest } from '../adapters/digest.ts';
import { giveBackEndpointAccess } from '../adapters/endpoint-access.ts';
import { fetchEndpointProbe } from '../adapters/endpoint-probe.ts';
import { cognitoKeyDirectory } from '../adapters/key-directory.ts';
import { localPreferenceStore } from '../adapters/preference-store.ts';
import { sessionStorageScanRequests } from '../adapters/scan-requests.ts';
import { createSessionRepository } from '../adapters/session-repository.ts';
import { awsSignatureCheck } from '../adapters/signature-check.ts';
import { permittedSites } from '../adapters/site-access.ts';
import { onTabClosed } from '../adapters/tab-events.ts';
import { sessionStorageVault } from '../adapters/token-vault.ts';
import { cognitoUserDirectory } from '../adapters/user-directory.ts';
import { createService } from './service.ts';

// Listeners are registered while the script first runs, or the browser would not wake it for them.
const service = createService({
  repository: createSessionRepository(),
  vault: sessionStorageVault,
  directory: cognitoUserDirectory,
  badge: actionBadge,
  keys: cognitoKeyDirectory,
  signatures: awsSignatureCheck,
  preferences: localPreferenceStore,
  probe: fetchEndpointProbe,
  access: { giveBack: giveBackEndpointAccess },
  digest: webCryptoDigest,
  scanRequests: sessionStorageScanRequests,
  sites: permittedSites,
  clock: systemClock,
});

runtimeCommandServer.serve((message, sender) => service.handle(message, sender));
onTabClosed((tabId) => void service.forgetTab(tabId));
permittedSites.subscribe(() => void service.forgetWithdrawn());
