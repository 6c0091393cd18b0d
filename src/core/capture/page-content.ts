import type { StorageArea } from '../session/model.ts';

/** One entry of a storage area. `value` is absent when it was too long to be handed over. */
export interface StorageEntry {
  readonly key: string;
  readonly value?: string;
  /** Length of the whole value in characters. */
  readonly length: number;
}

export type AreaContent =
  | {
      readonly state: 'read';
      /** Those that may hold a token. */
      readonly entries: readonly StorageEntry[];
      /** Keys that tell who wrote the others. */
      readonly names: readonly string[];
      /** How many entries the area holds, those without any mark of a token included. */
      readonly total: number;
      /** Entries that may hold a token and were not handed over. */
      readonly dropped: number;
    }
  | { readonly state: 'unavailable'; readonly reason: string };

/** What a page reader brings back of one document. */
export interface DocumentContent extends Readonly<Record<StorageArea, AreaContent>> {
  readonly origin: string;
  /** The whole address, if there is a mark of a token in it. */
  readonly address?: string;
}

/** A frame of another origin than the page's. */
export type FrameContent =
  | { readonly state: 'read'; readonly content: DocumentContent }
  | { readonly state: 'unreadable'; readonly url: string; readonly reason: string };

export interface PageContent extends DocumentContent {
  readonly frames: readonly FrameContent[];
  /** Present when the databases were asked for. */
  readonly databases?: DatabasesContent;
  /** Present when a person lets the cookies of this site be read. */
  readonly cookies?: CookiesContent;
}

/** A cookie as the browser keeps it. */
export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  /** With a leading dot if subdomains get it too. */
  readonly domain: string;
  readonly isHttpOnly: boolean;
}

/** The cookies that the browser would send with the request for a page. */
export type CookiesContent =
  /** `dropped`: cookies beyond the number that is looked at. */
  | { readonly state: 'read'; readonly cookies: readonly StoredCookie[]; readonly dropped: number }
  | { readonly state: 'unavailable'; readonly reason: string };

/** One text of a database record that may hold a token. */
export interface DatabaseEntry {
  readonly database: string;
  readonly store: string;
  readonly key: string;
  /** The way to the text inside the record. */
  readonly path: readonly string[];
  readonly value: string;
}

export type DatabasesContent =
  | {
      readonly state: 'read';
      readonly entries: readonly DatabaseEntry[];
      readonly databases: number;
      readonly records: number;
      readonly isIncomplete: boolean;
    }
  | { readonly state: 'unavailable'; readonly reason: string };
