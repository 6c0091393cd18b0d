import { pageClipboard } from './clipboard.ts';
import { systemClock } from './clock.ts';
import { runtimeCommandBus } from './command-bus.ts';
import { webCryptoDigest } from './digest.ts';
import { extensionVersion } from './extension-version.ts';
import { linkFileSaver } from './file-saver.ts';
import { runtimeLifeline } from './lifeline.ts';
import { extensionNavigator } from './navigator.ts';
import { localPreferenceStore } from './preference-store.ts';
import { sessionStorageReader } from './session-reader.ts';

/** What panel and popup alike need of the outside, but for the tab they are about and the language they speak. */
export const viewPorts = {
  repository: sessionStorageReader,
  preferences: localPreferenceStore,
  commands: runtimeCommandBus,
  clock: systemClock,
  clipboard: pageClipboard,
  navigator: extensionNavigator,
  lifeline: runtimeLifeline,
  version: extensionVersion(),
  digest: webCryptoDigest,
  files: linkFileSaver,
} as const;
