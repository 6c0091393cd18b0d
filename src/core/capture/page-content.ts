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
      readonly entries: readonly StorageEntry[];
      /** How many entries the area holds, those without any mark of a token included. */
      readonly total: number;
    }
  | { readonly state: 'unavailable'; readonly reason: string };

/** What a page reader brings back: the entries that may hold a token. */
export interface PageContent {
  readonly origin: string;
  readonly localStorage: AreaContent;
  readonly sessionStorage: AreaContent;
  readonly cookie: AreaContent;
}
