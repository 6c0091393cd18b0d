import { writeFile } from 'node:fs/promises';
import { firefoxView } from '../test/e2e/driver/firefox-driver.ts';
import { button } from '../test/e2e/driver/target.ts';
import { until } from '../test/e2e/driver/until.ts';
import type { LocalCognito } from '../test/support/cognito/local-cognito.ts';
import { launchFirefox } from '../test/support/firefox/launch.ts';
import { pictureToolbox, raiseToolbox } from '../test/support/firefox/picture.ts';
import { load } from '../test/support/firefox/tabs.ts';
import { openToolbox } from '../test/support/firefox/toolbox.ts';
import { readAsText } from './read-as-text.ts';
import type { Showcase } from './showcase.ts';

/** Opens the panel on an address of the demo app in Firefox. */
export const showInFirefox = async (
  cognito: LocalCognito,
  url: string,
  headless: boolean,
): Promise<Showcase> => {
  const firefox = await launchFirefox({ cognito, headless });
  try {
    const { browser } = firefox;
    const tab = await firefox.reset();
    const page = firefoxView(firefox, { tab });
    await load(browser, tab, url);
    await until('alice is signed in', async () => (await page.text()).includes('Signed in as alice'));
    await openToolbox(browser, tab);
    const panel = firefoxView(firefox, { addOnPage: 'panel.html' });
    const isThere = (name: string) => async () => (await panel.look(button(name))).count > 0;
    await until('the panel knows alice', isThere('Look up user'));
    if (headless) await raiseToolbox(browser, tab);
    return {
      lookUp: async () => {
        await panel.click(button('Look up user'));
        await until('Cognito has answered', isThere('Look up again'));
      },
      read: (names) => panel.run(readAsText, names),
      picture: async (path) => writeFile(path, await pictureToolbox(browser, tab)),
      close: firefox.close,
      ended: firefox.ended,
    };
  } catch (error) {
    await firefox.close();
    throw error;
  }
};
