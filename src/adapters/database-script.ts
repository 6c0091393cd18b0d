/** What `readDatabases` is told; it knows nothing of this module. */
interface Limits {
  readonly records: number;
  readonly entries: number;
  readonly longestValue: number;
  readonly longestAll: number;
  readonly nesting: number;
  readonly members: number;
  /** Longest that one database may take to open, in milliseconds. */
  readonly patience: number;
}

/** What `readDatabases` holds until it is fetched. */
interface Holder {
  isDone: boolean;
  isCancelled: boolean;
  /** The result so far, as JSON. */
  text(): string;
}

/**
 * Runs in the inspected page and reads all its IndexedDB databases. The page's IndexedDB answers later, and DevTools waits
 * for no promise: the result is held under a name that nobody else knows, not enumerable, until `fetchScript` takes it away.
 * Nothing is written to any database; one that is deleted in the meantime is not made anew. Kept free of references to
 * this module, since only its text reaches the page.
 */
const readDatabases = (name: string, limits: Limits): void => {
  let entries = '';
  let taken = 0;
  const count = { databases: 0, records: 0 };
  let room = limits.longestAll;
  let isIncomplete = false;
  let reason = '';
  // JSON by hand, as `readDocument` makes it: pages and old libraries redefine `JSON` and what it calls.
  const quote = (text: string): string => {
    let out = '"';
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] ?? '';
      if (character === '"' || character === '\\') out += `\\${character}`;
      else if (character === '\n') out += '\\n';
      else if (character === '\t') out += '\\t';
      else if (character === '\r') out += '\\r';
      else out += character < ' ' ? '\\ufffd' : character;
    }
    return `${out}"`;
  };
  const holder: Holder = {
    isDone: false,
    isCancelled: false,
    text: () =>
      reason === ''
        ? `{"entries":[${entries}],"isIncomplete":${isIncomplete || !holder.isDone || isFull()},"databases":${count.databases},"records":${count.records}}`
        : `{"reason":${quote(reason)}}`,
  };
  Object.defineProperty(window, name, { value: holder, configurable: true, enumerable: false });

  const isFull = () => holder.isCancelled || count.records >= limits.records || taken >= limits.entries;
  const keyText: (key: unknown) => string = (key) => {
    if (typeof key === 'string') return key;
    if (typeof key === 'number') return `${key}`;
    if (key instanceof Date) return key.toISOString();
    return Array.isArray(key) ? `[${key.map(keyText).join()}]` : '(binary)';
  };

  /** Collects the texts of one record that may hold a token. Records are plain: the browser copied them. */
  const walk = (database: string, store: string, key: string, record: unknown) => {
    const seen = new Set<unknown>();
    let members = 0;
    const visit = (value: unknown, path: readonly string[]) => {
      if (typeof value === 'string') {
        if (!/eyJ|ZXlK|V5S|leU/.test(value)) return;
        if (value.length > limits.longestValue || value.length > room) isIncomplete = true;
        else {
          room -= value.length;
          taken += 1;
          let way = '';
          for (let at = 0; at < path.length; at += 1) way += `${at === 0 ? '' : ','}${quote(path[at] ?? '')}`;
          entries += `${entries === '' ? '' : ','}[${quote(database)},${quote(store)},${quote(key)},[${way}],${quote(value)}]`;
        }
        return;
      }
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      members += 1;
      if (path.length > limits.nesting || members > limits.members) {
        isIncomplete = true;
        return;
      }
      if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Blob) return;
      const items =
        value instanceof Map
          ? [...value].map(([itemKey, item]): [string, unknown] => [keyText(itemKey), item])
          : value instanceof Set
            ? [...value].map((item, index): [string, unknown] => [`${index}`, item])
            : Object.entries(value);
      for (const [itemName, item] of items) visit(item, [...path, itemName.slice(0, 80)]);
    };
    visit(record, []);
  };

  const readStore = (database: IDBDatabase, store: string) =>
    new Promise<void>((resolve) => {
      const fail = () => {
        isIncomplete = true;
        resolve();
      };
      try {
        const request = database.transaction(store, 'readonly').objectStore(store).openCursor();
        request.onerror = fail;
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return resolve();
          if (isFull()) return fail();
          count.records += 1;
          walk(database.name, store, keyText(cursor.key), cursor.value);
          cursor.continue();
        };
      } catch {
        fail();
      }
    });

  const open = (database: string) =>
    new Promise<IDBDatabase | undefined>((resolve) => {
      // A page that is about to delete or upgrade it may keep us waiting for ever.
      setTimeout(() => resolve(undefined), limits.patience);
      const request = indexedDB.open(database);
      // Asked for only if the database is gone: leave it so.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onblocked = () => resolve(undefined);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
      request.onsuccess = () => {
        // Should it open after we have given up on it, it is closed by the promise that nobody holds.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
    });

  const readAll = async () => {
    for (const { name: database } of await indexedDB.databases()) {
      if (database === undefined || isFull()) continue;
      const opened = await open(database);
      if (opened === undefined) {
        isIncomplete = true;
        continue;
      }
      // The page may want to upgrade or delete it at any moment: nobody waits for us.
      opened.onversionchange = () => opened.close();
      count.databases += 1;
      try {
        for (const store of Array.from(opened.objectStoreNames)) await readStore(opened, store);
      } finally {
        opened.close();
      }
    }
  };

  readAll().then(
    () => {
      holder.isDone = true;
    },
    (error) => {
      reason = `${error}`;
      holder.isDone = true;
    },
  );
};

/** Fetches what `readDatabases` holds: `null` while it reads, an empty text once it is gone. `isLast` takes what is there. */
const fetchHeld = (name: string, isLast: boolean): string | null => {
  const holder: unknown = Reflect.get(window, name);
  if (typeof holder !== 'object' || holder === null) return '';
  if (Reflect.get(holder, 'isDone') !== true && !isLast) return null;
  const text: unknown = Reflect.get(holder, 'text');
  const result: unknown = typeof text === 'function' ? text() : '';
  Reflect.set(holder, 'isCancelled', true);
  Reflect.deleteProperty(window, name);
  return typeof result === 'string' ? result : '';
};

export const databaseLimits: Limits = {
  records: 20_000,
  entries: 2000,
  longestValue: 1_000_000,
  longestAll: 8_000_000,
  nesting: 20,
  members: 5000,
  patience: 3000,
};

/** The expression that begins to read the databases. */
export const startScript = (name: string): string =>
  `(${readDatabases.toString()})(${JSON.stringify(name)}, ${JSON.stringify(databaseLimits)})`;

/** The expression that takes the result away; `isLast` gives up on one that is not there. */
export const fetchScript = (name: string, isLast: boolean): string =>
  `(${fetchHeld.toString()})(${JSON.stringify(name)}, ${isLast})`;
