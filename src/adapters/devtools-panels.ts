interface PanelOptions {
  readonly title: string;
  readonly icon: string;
  readonly page: string;
  /** Called each time the panel comes into view. */
  readonly onShown: () => void;
}

/** Adds a tab to the DevTools of the inspected page. */
export const createPanel = ({ title, icon, page, onShown }: PanelOptions): void => {
  chrome.devtools.panels.create(title, icon, page, (panel) => panel.onShown.addListener(onShown));
};

/** The browser's id of the tab that this DevTools inspects. */
export const inspectedTabId = (): number => chrome.devtools.inspectedWindow.tabId;
