/** The parts of Firefox's own objects that functions in the browser's scope use. Each such function declares its globals. */

export interface BrowsingContext {
  readonly id: number;
  readonly currentWindowGlobal: WindowGlobal | null;
}

export interface WindowGlobal {
  readonly innerWindowId: number;
  readonly documentURI: { readonly spec: string } | null;
  getActor(name: 'MarionetteCommands'): {
    executeScript(
      script: string,
      args: readonly unknown[],
      options: { readonly timeout: number; readonly sandboxName: null; readonly newSandbox: boolean },
    ): Promise<unknown>;
    /** As a mouse does it: throws if something else lies over the element. `element` is a reference as `executeScript` gives it. */
    clickElement(
      element: unknown,
      capabilities: { toJSON(): Readonly<Record<string, boolean>> },
    ): Promise<unknown>;
  };
  drawSnapshot(area: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
}

/** A `<browser>`, or an `<iframe>` of the browser's own windows. */
export interface FrameElement extends Element {
  readonly browsingContext: BrowsingContext | null;
  readonly contentDocument: Document | null;
}

export interface BrowserElement extends FrameElement {
  fixupAndLoadURIString(url: string, options: { readonly triggeringPrincipal: unknown }): void;
  reload(): void;
}

export interface Tab {
  readonly linkedPanel: string;
  readonly linkedBrowser: BrowserElement;
}

export interface TabBrowser {
  readonly tabs: readonly Tab[];
  selectedTab: Tab;
  addTab(
    url: string,
    options: { readonly triggeringPrincipal: unknown; readonly inBackground: boolean },
  ): Tab;
  removeTab(tab: Tab): void;
}

export interface BrowserServices {
  readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
  readonly clearData: {
    readonly CLEAR_COOKIES: number;
    readonly CLEAR_DOM_STORAGES: number;
    readonly CLEAR_ALL_CACHES: number;
    deleteData(flags: number, callback: { onDataDeleted(): void }): void;
  };
  readonly console: {
    getMessageArray(): readonly unknown[];
    reset(): void;
  };
}

export interface Toolbox {
  getAdditionalTools(): readonly { readonly id: string; readonly label: string }[];
  selectTool(id: string): Promise<unknown>;
  switchHost(type: 'window' | 'bottom'): Promise<unknown>;
}

export interface DevTools {
  showToolboxForTab(tab: Tab): Promise<Toolbox>;
  getToolboxForTab(tab: Tab): Toolbox | undefined;
}
