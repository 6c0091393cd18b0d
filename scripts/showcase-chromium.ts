import { launchChromium } from '../test/support/chromium.ts';
import type { LocalCognito } from '../test/support/cognito/local-cognito.ts';
import { openCognitoPanel, picturePanel, undock } from '../test/support/devtools-panel.ts';
import { readAsText } from './read-as-text.ts';
import type { Showcase } from './showcase.ts';

/** Opens the panel on an address of the demo app in Chromium. */
export const showInChromium = async (
  cognito: LocalCognito,
  url: string,
  headless: boolean,
): Promise<Showcase> => {
  const chromium = await launchChromium({ cognito, headless });
  try {
    const { context, extensionId } = chromium;
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.getByText('Signed in as alice').waitFor();
    const open = await openCognitoPanel({ context, page, extensionId });
    const { panel } = open;
    await panel.getByRole('button', { name: 'Look up user' }).waitFor();
    if (headless) await undock(open);
    return {
      lookUp: async () => {
        await panel.getByRole('button', { name: 'Look up user' }).click();
        await panel.getByRole('button', { name: 'Look up again' }).waitFor();
      },
      read: (names) => panel.evaluate(readAsText, names),
      picture: (path) => picturePanel(open, path),
      close: chromium.close,
      ended: new Promise((resolve) => context.on('close', resolve)),
    };
  } catch (error) {
    await chromium.close();
    throw error;
  }
};
