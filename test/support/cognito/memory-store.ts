import type { Context } from 'cognito-local/lib/services/context.js';
import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';
import type { DataStoreFactory } from 'cognito-local/lib/services/dataStore/factory.js';
import { isRecord, type JsonRecord } from './json-record.ts';

const pathOf = (key: string | string[]): string[] => (Array.isArray(key) ? key : [key]);

/**
 * Keeps cognito-local's documents in memory instead of files under the working folder. What it hands out are
 * copies: only set and delete change a document, as with files.
 */
class MemoryStore implements DataStore {
  readonly #root: object;

  constructor(root: object) {
    this.#root = root;
  }

  async get<T>(_context: Context, key: string | string[], fallback?: T): Promise<T> {
    const found = pathOf(key).reduce<unknown>(
      (at, part) => (isRecord(at) && Object.hasOwn(at, part) ? at[part] : undefined),
      this.#root,
    );
    // The library's interface promises whatever type its caller names.
    return structuredClone(found ?? fallback ?? null) as T;
  }

  async getRoot<T>(): Promise<T | null> {
    return structuredClone(this.#root) as T;
  }

  async set<T>(_context: Context, key: string | string[], value: T): Promise<void> {
    const { holder, name } = this.#holderOf(key);
    holder[name] = structuredClone(value);
  }

  async delete(_context: Context, key: string | string[]): Promise<void> {
    const { holder, name } = this.#holderOf(key);
    delete holder[name];
  }

  #holderOf(key: string | string[]): { holder: JsonRecord; name: string } {
    const path = pathOf(key);
    const name = path.at(-1) ?? '';
    let holder = this.#root as JsonRecord;
    for (const part of path.slice(0, -1)) {
      const next = isRecord(holder[part]) ? holder[part] : {};
      holder[part] = next;
      holder = next;
    }
    return { holder, name };
  }
}

/** Stores over documents owned by the caller, by cognito-local's name for each. */
export function memoryStores(documents: Readonly<Record<string, object>>): DataStoreFactory {
  return {
    async create(_context, id, defaults) {
      const document = documents[id];
      if (document === undefined) throw new Error(`cognito-local asked for an unknown document: ${id}`);
      for (const [name, value] of Object.entries(defaults)) {
        if (!Object.hasOwn(document, name)) Reflect.set(document, name, structuredClone(value));
      }
      return new MemoryStore(document);
    },
  };
}
