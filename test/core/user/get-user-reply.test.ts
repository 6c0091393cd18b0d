import { expect, test } from 'vitest';
import { parseGetUserReply } from '../../../src/core/user/get-user-reply.ts';

test('a reply of megabytes is kept as far as a user may have so much', () => {
  const many = Array.from({ length: 50_000 }, (_, index) => `${index}`);
  const reply = parseGetUserReply({
    Username: 'u'.repeat(1_000_000),
    UserAttributes: many.map((name) => ({ Name: name, Value: 'v'.repeat(100_000) })),
    UserMFASettingList: many,
    MFAOptions: many.map((name) => ({ AttributeName: name, DeliveryMedium: name })),
    PreferredMfaSetting: 'p'.repeat(1_000_000),
  });
  // The storage that a look-up is written to has ten megabytes for everything, in bytes.
  expect(JSON.stringify(reply).length).toBeLessThan(1_200_000);
});

test('what Cognito may send is kept letter for letter', () => {
  const attributes = Array.from({ length: 80 }, (_, index) => ({
    name: `custom:${index}`,
    value: 'v'.repeat(2048),
  }));
  const reply = parseGetUserReply({
    Username: 'u'.repeat(128),
    UserAttributes: attributes.map(({ name, value }) => ({ Name: name, Value: value })),
  });
  expect(reply).toEqual({ ok: true, value: { username: 'u'.repeat(128), attributes } });
});
