import type { BrowserScope } from './browser-scope.ts';
import { addOnId } from './preferences.ts';

declare const CustomizableUI: {
  readonly AREA_NAVBAR: string;
  addWidgetToArea(widget: string, area: string): void;
};

/** Firefox's own name for the icon of the add-on. */
const widgetName = `${addOnId.replace(/[^a-z0-9_-]/gi, '_')}-browser-action`;

/** Clicks the add-on's icon with the mouse, so that Firefox grants `activeTab` for the tab in front. */
export const clickAction = (browser: BrowserScope): Promise<void> =>
  browser.run(async (widget) => {
    // At first the icon is in the menu of extensions; a person can pin it to the toolbar.
    CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
    const button = document.getElementById(widget)?.querySelector('.unified-extensions-item-action-button');
    if (button === null || button === undefined) throw new Error('The toolbar has no icon of the add-on.');
    const synthesize: unknown = Reflect.get(window, 'synthesizeMouseEvent');
    if (typeof synthesize !== 'function') throw new Error('This Firefox lets nobody move the mouse.');
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    const { x, y, width, height } = button.getBoundingClientRect();
    const at = [x + width / 2, y + height / 2] as const;
    for (const type of ['mousemove', 'mousedown', 'mouseup'])
      synthesize.call(window, type, ...at, { button: 0, clickCount: 1, inputSource: 1 }, {});
  }, widgetName);

interface PopupPanel extends Element {
  hidePopup(): void;
}

/** Closes what a click on the icon has opened: the next click would only close it. */
export const closePopup = ({ run }: BrowserScope): Promise<void> =>
  run(async () => {
    const panels = [...document.querySelectorAll<PopupPanel>('panel')].filter(
      (panel) => panel.querySelector('browser.webextension-popup-browser') !== null,
    );
    const isOpen = () => panels.some((panel) => panel.getAttribute('panelopen') === 'true');
    for (const panel of panels) panel.hidePopup();
    const deadline = Date.now() + 10_000;
    while (isOpen() || document.querySelector('browser.webextension-popup-browser') !== null) {
      if (Date.now() > deadline) throw new Error('The popup stays open.');
      await new Promise((resolve) => window.setTimeout(resolve, 20));
    }
  }, undefined);
