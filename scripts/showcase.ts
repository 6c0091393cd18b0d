import type { RegionText } from './read-as-text.ts';

/** The panel on the demo app, in a browser that somebody looks at or nobody does. */
export interface Showcase {
  /** Looks the user up as a person would, and waits for the answer. */
  lookUp(): Promise<void>;
  /** What these regions of the panel say. */
  read(names: readonly string[]): Promise<readonly RegionText[]>;
  /** Saves a picture of DevTools. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the window was closed. */
  readonly ended: Promise<unknown>;
}
