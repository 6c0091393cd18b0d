import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObject, parseJson } from '../../src/core/json.ts';
import { builtExtension, type Chromium, type ChromiumOptions, launchChromium } from './chromium.ts';

/**
 * Starts Chromium with the built extension as it is when a person has allowed these origins. No test can answer the browser's
 * question. So a first run has the extension with the permissions required, which Chromium grants at install and remembers;
 * the second run, which is what is tested, has the build as it is. What was granted once is granted again without a question.
 */
export const launchPermitted = async (
  options: ChromiumOptions & { readonly origins: readonly string[] },
): Promise<Chromium> => {
  const { origins, ...rest } = options;
  const folder = await mkdtemp(join(tmpdir(), 'whoami-permitted-'));
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  await cp(builtExtension, extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const text = await readFile(file, 'utf8');
  const manifest = parseJson(text);
  if (!isObject(manifest) || !Array.isArray(manifest.permissions))
    throw new Error('The build has no manifest.');
  const permissions: readonly unknown[] = manifest.permissions;
  const granting = { ...manifest, permissions: [...permissions, 'cookies'], host_permissions: origins };
  await writeFile(file, JSON.stringify(granting));
  await (await launchChromium({ ...rest, extensions: [extension], profile })).close();
  await writeFile(file, text);
  const chromium = await launchChromium({ ...rest, extensions: [extension], profile });
  return {
    ...chromium,
    close: async () => {
      await chromium.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
