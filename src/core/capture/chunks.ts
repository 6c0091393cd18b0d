import { findTokens } from '../token/detect.ts';

interface Named {
  readonly key: string;
  readonly value?: string;
  readonly length: number;
}

/** Parts that one value may be split into; a cookie holds some 4,000 characters. */
const maximumChunks = 20;

const chunkName = /^(.+)\.(\d{1,2})$/;

/**
 * Puts cookies together that a library split because a browser refuses long ones: `name.0`, `name.1` and so on become one
 * entry `name`. Entries whose row has a gap stay as they are.
 */
export const joinChunks = <Entry extends Named>(entries: readonly Entry[]): readonly (Entry | Named)[] => {
  const rows = new Map<string, Map<number, Entry>>();
  for (const entry of entries) {
    const [, name, number] = chunkName.exec(entry.key) ?? [];
    if (name === undefined || entry.value === undefined) continue;
    const row = rows.get(name) ?? new Map<number, Entry>();
    row.set(Number(number), entry);
    rows.set(name, row);
  }
  const parts = new Set<Entry>();
  const joined = [...rows].flatMap(([key, row]) => {
    const chunks = [...row.keys()].sort((a, b) => a - b);
    const isWhole =
      chunks.length > 1 && chunks.length <= maximumChunks && chunks.every((at, index) => at === index);
    if (!isWhole) return [];
    // Tokens that are whole by themselves are no parts of one.
    if (findTokens(row.get(0)?.value ?? '').some(({ shape }) => shape === 'jws')) return [];
    const ordered = chunks.map((at) => row.get(at)).filter((entry) => entry !== undefined);
    for (const entry of ordered) parts.add(entry);
    const value = ordered.map((entry) => entry.value ?? '').join('');
    return [{ ...ordered[0], key, value, length: value.length }];
  });
  return [...entries.filter((entry) => !parts.has(entry)), ...joined];
};
