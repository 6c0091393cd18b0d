import type { BrowserContext, Page } from '@playwright/test';
import { browserSession } from './devtools-panel.ts';

/** Opens the popup as a click on the toolbar icon does, so that the browser grants `activeTab` for the page. */
export const openPopup = async ({
  context,
  page,
  extensionId,
}: {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly extensionId: string;
}): Promise<Page> => {
  await page.bringToFront();
  const session = await browserSession(context);
  // Tabs are targets of their own, beside the pages in them, and are listed only when they are asked for.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const tab = targetInfos.find(({ url }) => url === targetInfo.url);
  if (tab === undefined) throw new Error(`No tab shows ${targetInfo.url}.`);
  const opening = context.waitForEvent('page', (candidate) => candidate.url().endsWith('/popup.html'));
  await session.send('Extensions.triggerAction', {
    id: extensionId,
    targetId: tab.targetId,
  });
  return opening;
};
