import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeAttributes as describeAllIn,
  describeAttribute as describeIn,
} from '../../../src/core/user/attributes.ts';
import type { UserAttribute } from '../../../src/core/user/get-user-reply.ts';
import { englishWords } from '../../support/english.ts';

const describeAttribute = (attribute: UserAttribute) => describeIn(attribute, englishWords);
const describeAttributes = (attributes: readonly UserAttribute[]) => describeAllIn(attributes, englishWords);

test('a standard attribute has a label, another one only its name', () => {
  expect(describeAttribute({ name: 'email_verified', value: 'true' })).toEqual({
    name: 'email_verified',
    label: 'E-mail verified',
    group: 'standard',
    value: 'true',
  });
  expect(describeAttribute({ name: 'constructor', value: '' })).toEqual({
    name: 'constructor',
    group: 'other',
    value: '',
  });
});

test('a prefix names the group', () => {
  expect(describeAttribute({ name: 'custom:plan', value: 'gold' }).group).toBe('custom');
  expect(describeAttribute({ name: 'dev:custom:plan', value: 'gold' }).group).toBe('developer');
});

test('standard attributes come first in their fixed order, the others group by group in the order of the reply', () => {
  const names = [
    'zebra',
    'dev:b',
    'custom:z',
    'custom:a',
    'updated_at',
    'email',
    'name',
    'identities',
    'sub',
  ];
  const ordered = describeAttributes(names.map((name) => ({ name, value: '' }))).map(({ name }) => name);
  expect(ordered).toEqual([
    'sub',
    'name',
    'email',
    'updated_at',
    'custom:z',
    'custom:a',
    'dev:b',
    'zebra',
    'identities',
  ]);
});

test('linked identities are opened, one part for each', () => {
  const value = '[{"userId":"1","providerName":"Google","primary":true},{"userId":"2"}]';
  expect(describeAttribute({ name: 'identities', value })).toEqual({
    name: 'identities',
    label: 'Linked identities',
    group: 'other',
    value,
    parts: [
      [
        { name: 'userId', value: '1' },
        { name: 'providerName', value: 'Google' },
        { name: 'primary', value: true },
      ],
      [{ name: 'userId', value: '2' }],
    ],
  });
});

test('an address in JSON is opened, one in plain text is not', () => {
  expect(describeAttribute({ name: 'address', value: '{"locality":"Bern"}' }).parts).toEqual([
    [{ name: 'locality', value: 'Bern' }],
  ]);
  expect(describeAttribute({ name: 'address', value: 'Bern' })).not.toHaveProperty('parts');
});

test('lists of anything but objects, broken JSON and numbers stay as they are', () => {
  for (const value of ['[1,2]', '[]', '[{}, 1]', '{"a":', '42', 'null', ' '])
    expect(describeAttribute({ name: 'custom:x', value })).not.toHaveProperty('parts');
});

test('what is opened has bounds', () => {
  const many = JSON.stringify(Array.from({ length: 500 }, (_, index) => ({ index })));
  expect(describeAttribute({ name: 'custom:x', value: many }).parts?.length).toBe(20);
  expect(
    describeAttribute({ name: 'custom:x', value: `[{"a":"${'b'.repeat(30_000)}"}]` }),
  ).not.toHaveProperty('parts');
});

test('a member named __proto__ is data like any other', () => {
  const [part] =
    describeAttribute({ name: 'custom:x', value: '{"__proto__":{"polluted":true}}' }).parts ?? [];
  expect(part).toEqual([{ name: '__proto__', value: { polluted: true } }]);
});

test('no attribute makes the description throw, and none is lost', () => {
  const attribute = fc.record({ name: fc.string(), value: fc.oneof(fc.string(), fc.json()) });
  fc.assert(
    fc.property(fc.array(attribute), (list) => {
      expect(describeAttributes(list)).toHaveLength(list.length);
    }),
  );
});
