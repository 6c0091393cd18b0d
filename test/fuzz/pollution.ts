const guarded = [Object.prototype, Array.prototype, Function.prototype, String.prototype] as const;

/** The members of the prototypes that all objects share, as one text. */
export const sharedMembers = (): string =>
  guarded.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join('\n');

const usual: ReadonlySet<unknown> = new Set([Object.prototype, Array.prototype, null]);

/** Whether an object inside a result has a prototype that nobody gave it but the data. */
export const hasStrangePrototype = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (!usual.has(Object.getPrototypeOf(value)) || Object.values(value).some(hasStrangePrototype));
