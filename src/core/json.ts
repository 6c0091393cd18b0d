/** Any value that JSON can spell. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One member of a JSON object. Objects from outside are held as entries, so that a member named `__proto__` stays data. */
export interface JsonEntry {
  readonly name: string;
  readonly value: Json;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isStringArray = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** An object's own member, or `undefined`; never one that a prototype lends. */
export const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

export const stringMember = (value: unknown, name: string): string | undefined => {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
};

export const numberMember = (value: unknown, name: string): number | undefined => {
  const found = member(value, name);
  return typeof found === 'number' ? found : undefined;
};

/** A member that counts something. */
export const countMember = (value: unknown, name: string): number | undefined => {
  const found = numberMember(value, name);
  return found !== undefined && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
};

/** Parses JSON text; `undefined` when the text is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Deepest nesting of a value that is kept; what lies below is replaced by the word for it. */
const maximumDepth = 8;

/** A copy of `value` that JSON can spell, cut at a bounded depth so that a hostile value cannot exhaust the stack. */
export const toJson = (value: unknown, depth = 0): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (depth >= maximumDepth) return '…';
  if (Array.isArray(value)) return value.map((item: unknown) => toJson(item, depth + 1));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item, depth + 1)]));
  return null;
};
