import type { ThemeSource } from '../ports.ts';

/** The theme of the DevTools around the panel. Chromium calls its light theme `default`, Firefox calls it `light`. */
export const devtoolsTheme: ThemeSource = {
  subscribe: (listener) => {
    const { panels } = chrome.devtools;
    const tell = (name: string) => listener(name === 'dark' ? 'dark' : 'light');
    tell(panels.themeName);
    // Chromium has a setter, Firefox an event; neither has the other's.
    const onThemeChanged: unknown = Reflect.get(panels, 'onThemeChanged');
    if (isEvent(onThemeChanged)) onThemeChanged.addListener(tell);
    else panels.setThemeChangeHandler?.(tell);
    return () => {
      if (isEvent(onThemeChanged)) onThemeChanged.removeListener(tell);
    };
  },
};

interface ThemeEvent {
  addListener(listener: (name: string) => void): void;
  removeListener(listener: (name: string) => void): void;
}

const isEvent = (value: unknown): value is ThemeEvent =>
  typeof value === 'object' && value !== null && 'addListener' in value && 'removeListener' in value;

/** The system's theme, for pages outside DevTools. */
export const systemTheme: ThemeSource = {
  subscribe: (listener) => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const tell = () => listener(dark.matches ? 'dark' : 'light');
    tell();
    dark.addEventListener('change', tell);
    return () => dark.removeEventListener('change', tell);
  },
};
