import { isObject, type Json } from '../json.ts';

/** What a value from outside has to look like to be a `Value`. */
export interface Shape<Value> {
  /** The first field that is not as it should be, such as `tokens[0].kind`; `undefined` if all are. */
  readonly wrong: (value: unknown, field: string) => string | undefined;
  readonly is: (value: unknown) => value is Value;
}

const shape = <Value>(wrong: Shape<Value>['wrong']): Shape<Value> => ({
  wrong,
  is: (value): value is Value => wrong(value, '') === undefined,
});

const test = <Value>(isRight: (value: unknown) => boolean): Shape<Value> =>
  shape((value, field) => (isRight(value) ? undefined : field));

export const text = test<string>((value) => typeof value === 'string');
export const flag = test<boolean>((value) => typeof value === 'boolean');
export const number = test<number>((value) => typeof value === 'number' && Number.isFinite(value));

/** Milliseconds since the epoch, of a moment that a date can show. */
export const time = test<number>((value) => typeof value === 'number' && value >= 0 && value <= 8.64e15);

export const httpsUrl = test<string>((value) => typeof value === 'string' && value.startsWith('https://'));

export const oneOf = <Value extends string | number>(values: readonly Value[]): Shape<Value> =>
  test((value) => values.some((item) => item === value));

/** Items of one list. A list in a file that somebody sent may be as long as the file allows. */
const maximumItems = 5000;

export const listOf = <Item>(item: Shape<Item>): Shape<readonly Item[]> =>
  shape((value, field) => {
    if (!Array.isArray(value) || value.length > maximumItems) return field;
    for (const [index, one] of value.entries()) {
      const wrong = item.wrong(one, `${field}[${index}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  });

/** Deepest nesting of JSON inside a report. Claims are cut at less. */
const maximumDepth = 20;

const isJson = (value: unknown, depth: number): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth >= maximumDepth || typeof value !== 'object') return false;
  return Object.values(value).every((item) => isJson(item, depth + 1));
};

export const json = test<Json>((value) => isJson(value, 0));

type OptionalName<Value> = {
  [Name in keyof Value]-?: Record<never, never> extends Pick<Value, Name> ? Name : never;
}[keyof Value];

type Shapes<Value> = { readonly [Name in keyof Value]-?: Shape<Exclude<Value[Name], undefined>> };

/** An object with these members and no other. The names of both lists are held to the type. */
export const objectOf = <Value>(
  required: Shapes<Omit<Value, OptionalName<Value>>>,
  optional: Shapes<Pick<Value, OptionalName<Value>>>,
): Shape<Value> => {
  const needed = new Map<string, Shape<unknown>>(Object.entries(required));
  const known = new Map<string, Shape<unknown>>([...needed, ...Object.entries<Shape<unknown>>(optional)]);
  return shape((value, field) => {
    if (!isObject(value)) return field;
    const path = (name: string): string => (field === '' ? name : `${field}.${name}`);
    for (const name of needed.keys()) if (!Object.hasOwn(value, name)) return path(name);
    for (const [name, member] of Object.entries(value)) {
      const expected = known.get(name);
      // The name itself is the file's, and may be anything.
      if (expected === undefined) return path(name.slice(0, 40));
      const wrong = expected.wrong(member, path(name));
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  });
};
