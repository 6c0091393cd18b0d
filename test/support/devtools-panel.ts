import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';

/** Commands that the protocol has and Playwright's types do not know yet. */
export interface OpenSession {
  send(method: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export const browserSession = async (context: BrowserContext): Promise<CDPSession & OpenSession> => {
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser to ask.');
  return (await browser.newBrowserCDPSession()) as CDPSession & OpenSession;
};

const panelTitle = 'Cognito';

const findPanel = (devtools: Page): Frame | undefined =>
  devtools.frames().find((frame) => frame.url().endsWith('/panel.html'));

export interface OpenPanel {
  readonly panel: Frame;
  /** The whole DevTools around it. */
  readonly devtools: Page;
}

/** Opens the real DevTools on a page and brings our panel to the front. */
export const openCognitoPanel = async ({
  context,
  page,
  extensionId,
}: {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly extensionId: string;
}): Promise<OpenPanel> => {
  const session = await browserSession(context);
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const opening = context.waitForEvent('page', (candidate) => candidate.url().startsWith('devtools://'));
  await session.send('Target.openDevTools', { targetId: targetInfo.targetId });
  const devtools = await opening;
  const panel = await waitForPanel(devtools, extensionId);
  // The frame is there before its script has run. What happens until then, such as a change of theme, the panel misses.
  await panel.locator('body > *').first().waitFor({ state: 'attached' });
  return { panel, devtools };
};

/**
 * DevTools throws while it is still starting and ignores the call until the extension has registered its panel, and tells
 * neither to anybody outside: the view is asked for until the panel is there.
 */
const waitForPanel = async (devtools: Page, extensionId: string): Promise<Frame> => {
  const viewId = `chrome-extension://${extensionId}${panelTitle}`;
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const panel = findPanel(devtools);
    if (panel !== undefined) return panel;
    await devtools.evaluate(async (id) => {
      const legacy = './ui/legacy/legacy.js';
      try {
        const ui = await import(legacy);
        await ui.ViewManager.ViewManager.instance().showView(id);
      } catch {
        // Still starting.
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, viewId);
  }
  throw new Error('The panel did not appear in DevTools.');
};

/** Ends the extension's service worker, as the browser does when it is idle. */
export const killServiceWorker = async (context: BrowserContext, extensionId: string): Promise<void> => {
  const session = await browserSession(context);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
  );
  if (worker === undefined) throw new Error('The service worker is not running.');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
};

/** Gives DevTools a window of its own, where the panel has the whole width. */
export const undock = async ({ devtools }: OpenPanel): Promise<void> => {
  await devtools.evaluate(async () => {
    const legacy = './ui/legacy/legacy.js';
    const ui = await import(legacy);
    ui.DockController.DockController.instance().setDockSide('undocked');
  });
};

/** Saves a picture of DevTools as it shows the panel, without the inspected page. */
export const picturePanel = async (
  { devtools, panel }: OpenPanel,
  path: string,
  size = { width: 1280, height: 720 },
): Promise<void> => {
  await devtools.setViewportSize(size);
  const box = await (await panel.frameElement()).boundingBox();
  if (box === null) throw new Error('The panel is not to be seen.');
  // The row of tabs stands above the panel's own frame.
  const tabs = 27;
  const y = Math.max(0, box.y - tabs);
  await devtools.screenshot({
    path,
    clip: { x: box.x, y, width: box.width, height: box.y + box.height - y },
  });
};

/** Changes the theme of DevTools, by the names that its own settings have. */
export const setDevToolsTheme = async (devtools: Page, theme: 'default' | 'dark'): Promise<void> => {
  await devtools.evaluate(async (name) => {
    const common = './core/common/common.js';
    const { Settings } = await import(common);
    Settings.Settings.instance().moduleSetting('ui-theme').set(name);
  }, theme);
};
