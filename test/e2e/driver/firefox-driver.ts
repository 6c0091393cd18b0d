import type { LocalCognito } from '../../support/cognito/local-cognito.ts';
import { clickAction } from '../../support/firefox/action.ts';
import { addOnPage, stopEventPage } from '../../support/firefox/add-on.ts';
import { takeAddOnErrors } from '../../support/firefox/add-on-errors.ts';
import { pageScope, type Where } from '../../support/firefox/context.ts';
import { type Deed, findByRole } from '../../support/firefox/find-by-role.ts';
import type { Firefox } from '../../support/firefox/launch.ts';
import { load, openTab, selectTab } from '../../support/firefox/tabs.ts';
import { openToolbox } from '../../support/firefox/toolbox.ts';
import type { RunningDriver } from './chromium-driver.ts';
import type { AppPage, Look, View } from './driver.ts';
import { savedFile } from './saved-file.ts';
import { nameOf, stepsTo, type Target } from './target.ts';
import { until } from './until.ts';

/** A page that Firefox shows, in a tab or elsewhere. */
export const firefoxView = ({ browser }: Firefox, where: Where): View => {
  const { run, click } = pageScope(browser, where);
  const find = (target: Target, deed: Deed): Promise<Look> =>
    run(findByRole, { steps: stepsTo(target), deed });
  const act = (target: Target, deed: Deed): Promise<void> =>
    until(`${deed.kind} ${nameOf(target)}`, async () => (await find(target, deed)).isEnabled);
  return {
    look: (target) => find(target, { kind: 'look' }),
    text: () => run(() => (document.body.textContent ?? '').replace(/\s+/g, ' '), undefined),
    click: (target) =>
      until(`click ${nameOf(target)}`, () =>
        click(findByRole, { steps: stepsTo(target), deed: { kind: 'point' } }),
      ),
    fill: (target, text) => act(target, { kind: 'fill', text }),
    choose: (target, label) => act(target, { kind: 'choose', label }),
    run,
  };
};

const pageOf = (firefox: Firefox, tab: string): AppPage => ({
  ...firefoxView(firefox, { tab }),
  goto: (url) => load(firefox.browser, tab, url),
  reload: () => load(firefox.browser, tab),
});

/** A page of the add-on that is not in a tab. It is there once its script has rendered something. */
const addOnView = async (
  firefox: Firefox,
  name: Extract<Where, { readonly addOnPage: string }>['addOnPage'],
): Promise<View> => {
  const view = firefoxView(firefox, { addOnPage: name });
  await until(`${name} is rendered`, () =>
    view.run(() => document.body.querySelector(':scope > :not(script)') !== null, undefined),
  );
  return view;
};

/** Makes a Firefox that is running ready for the next scenario. */
export const startFirefoxDriver = async (
  firefox: Firefox,
  cognito: LocalCognito,
  app: string,
): Promise<RunningDriver> => {
  const { browser } = firefox;
  const tab = await firefox.reset();
  await takeAddOnErrors(browser);
  return {
    cognito,
    app,
    page: pageOf(firefox, tab),
    ownPage: 'about:support',
    tellsHttpOnly: false,
    openPanel: async () => {
      await openToolbox(browser, tab);
      return addOnView(firefox, 'panel.html');
    },
    openPopup: async () => {
      await selectTab(browser, tab);
      await clickAction(browser);
      return addOnView(firefox, 'popup.html');
    },
    openOptions: async () => pageOf(firefox, await openTab(browser, addOnPage('options.html'))),
    saved: (save) => savedFile(firefox.downloads, save),
    stopBackground: () => stopEventPage(browser),
    takeErrors: () => takeAddOnErrors(browser),
    // The next scenario goes on with it.
    close: async () => undefined,
  };
};
