import type { DevTools, TabBrowser } from './browser-globals.ts';
import type { BrowserScope } from './browser-scope.ts';

declare const gBrowser: TabBrowser;
declare const ChromeUtils: {
  importESModule(url: string): { require(path: string): { readonly gDevTools: DevTools } };
};

/** Longest that the toolbox may take to know the add-on's panel, in milliseconds. */
const patience = 30_000;

/** Opens the toolbox of a tab and brings our panel to the front. */
export const openToolbox = (browser: BrowserScope, tabName: string): Promise<void> =>
  browser.run(
    async ({ panel, title, timeout }) => {
      const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
      const { gDevTools } = require('devtools/client/framework/devtools');
      const tab = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === panel);
      if (tab === undefined) throw new Error(`There is no tab ${panel}.`);
      gBrowser.selectedTab = tab;
      const toolbox = await gDevTools.showToolboxForTab(tab);
      const deadline = Date.now() + timeout;
      // The add-on's devtools page adds its panel when it has started, and the toolbox tells nobody.
      while (Date.now() < deadline) {
        const tool = toolbox.getAdditionalTools().find(({ label }) => label === title);
        if (tool !== undefined) {
          await toolbox.selectTool(tool.id);
          return;
        }
        await new Promise((resolve) => window.setTimeout(resolve, 20));
      }
      throw new Error('The toolbox does not know the panel.');
    },
    { panel: tabName, title: 'Cognito', timeout: patience },
  );
