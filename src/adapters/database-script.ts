/** What `readDatabases` is told; it knows nothing of this module. */
interface Limits {
  readonly records: number;
  readonly entries: number;
  readonly longestValue: number;
  readonly longestAll: number;
  readonly nesting: number;
  readonly members: number;
}

/** What `readDatabases` holds until it is fetched. */
interface Holder {
  text?: string;
  isCancelled: boolean;
}

/**
 * Runs in the inspected page and reads all its IndexedDB databases. The page's IndexedDB answers later, and DevTools waits
 * for no promise: the result is held under a name that nobody else knows, not enumerable, until `fetchScript` takes it away.
 * Nothing is written to any database; one that is deleted in the meantime is not made anew. Kept free of references to
 * this module, since only its text reaches the page.
 */
const readDatabases = (name: string, limits: Limits): void => {
  const holder: Holder = { isCancelled: false };
  Object.defineProperty(window, name, { value: holder, configurable: true, enumerable: false });
  const entries: unknown[] = [];
  const count = { databases: 0, records: 0 };
  let room = limits.longestAll;
  let isIncomplete = false;

  const isFull = () =>
    holder.isCancelled || count.records >= limits.records || entries.length >= limits.entries;
  const keyText = (key: unknown): string => {
    if (typeof key === 'string') return key;
    return typeof key === 'number' ? `${key}` : key instanceof Date ? key.toISOString() : '(other)';
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
          entries.push([database, store, key, path, value]);
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
      const request = indexedDB.open(database);
      // Asked for only if the database is gone: leave it so.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onblocked = () => resolve(undefined);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
      request.onsuccess = () => resolve(request.result);
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
      holder.text = JSON.stringify({ entries, isIncomplete: isIncomplete || isFull(), ...count });
    },
    (error) => {
      holder.text = JSON.stringify({ reason: `${error}` });
    },
  );
};

/** Fetches what `readDatabases` holds: `null` while it reads, an empty text once it is gone. */
const fetchHeld = (name: string, isLast: boolean): string | null => {
  const holder: unknown = Reflect.get(window, name);
  if (typeof holder !== 'object' || holder === null) return '';
  const text: unknown = Reflect.get(holder, 'text');
  if (typeof text !== 'string' && !isLast) return null;
  Reflect.set(holder, 'isCancelled', true);
  Reflect.deleteProperty(window, name);
  return typeof text === 'string' ? text : '';
};

export const databaseLimits: Limits = {
  records: 20_000,
  entries: 2000,
  longestValue: 1_000_000,
  longestAll: 8_000_000,
  nesting: 20,
  members: 5000,
};

/** The expression that begins to read the databases. */
export const startScript = (name: string): string =>
  `(${readDatabases.toString()})(${JSON.stringify(name)}, ${JSON.stringify(databaseLimits)})`;

/** The expression that takes the result away; `isLast` gives up on one that is not there. */
export const fetchScript = (name: string, isLast: boolean): string =>
  `(${fetchHeld.toString()})(${JSON.stringify(name)}, ${isLast})`;
