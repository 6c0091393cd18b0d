import type { BrowserElement, FrameElement, TabBrowser } from './browser-globals.ts';
import type { BrowserScope } from './browser-scope.ts';

declare const gBrowser: TabBrowser;

/** A picture of the toolbox of a tab as it is on the screen, as PNG. */
export const pictureToolbox = async (browser: BrowserScope, tabName: string): Promise<Buffer> => {
  const base64 = await browser.run(async (panel) => {
    const tab = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === panel);
    const browserElement: BrowserElement | undefined = tab?.linkedBrowser;
    const toolbox = browserElement
      ?.closest('.browserContainer')
      ?.querySelector<FrameElement>('.devtools-toolbox-bottom-iframe, .devtools-toolbox-side-iframe');
    const page = toolbox?.browsingContext?.currentWindowGlobal;
    if (page === undefined || page === null) throw new Error('The tab has no toolbox.');
    const image = await page.drawSnapshot(null, 1, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('There is no canvas.');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').replace(/^.*,/, '');
  }, tabName);
  return Buffer.from(base64, 'base64');
};

/** Gives the toolbox of a tab all of the height that the page has. */
export const raiseToolbox = ({ run }: BrowserScope, tabName: string): Promise<void> =>
  run((panel) => {
    const tab = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === panel);
    const toolbox = tab?.linkedBrowser
      .closest('.browserContainer')
      ?.querySelector<HTMLElement>('.devtools-toolbox-bottom-iframe');
    if (toolbox !== null && toolbox !== undefined) toolbox.style.height = '100%';
  }, tabName);
