import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { Group, User } from 'cognito-local/lib/services/userPoolService.js';
import { ALICE_PASSWORD, BOB_PASSWORD, CLIENT_ID, POOL_ID } from './names.ts';

const BORN = new Date('2026-01-15T09:30:00Z');

const attributes = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([Name, Value]) => ({ Name, Value }));

const person = (Username: string, Password: string, values: Readonly<Record<string, string>>): User => ({
  Username,
  Password,
  Attributes: attributes(values),
  Enabled: true,
  UserStatus: 'CONFIRMED',
  RefreshTokens: [],
  UserCreateDate: BORN,
  UserLastModifiedDate: BORN,
});

const alice: User = {
  ...person('alice', ALICE_PASSWORD, {
    sub: 'c4a8f458-60d1-70e5-9d5c-3f1e8a6b2d01',
    email: 'alice@example.com',
    email_verified: 'true',
    name: 'Alice Liddell',
    phone_number: '+15555550100',
    phone_number_verified: 'false',
    locale: 'en-GB',
    'custom:tier': 'gold',
    // Not among the client's readable attributes: it must appear neither in GetUser nor in the ID token.
    'custom:internal_note': 'handle with care',
  }),
  PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
  UserMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
};

const bob = person('bob', BOB_PASSWORD, {
  sub: 'e448d4c8-90a1-7043-2b7f-5c0d9e1f4a02',
  email: 'bob@example.com',
  email_verified: 'false',
});

const group = (GroupName: string, members: string[]): Group => ({
  GroupName,
  members,
  CreationDate: BORN,
  LastModifiedDate: BORN,
});

const client: AppClient = {
  ClientId: CLIENT_ID,
  ClientName: 'orders-web',
  UserPoolId: POOL_ID,
  CreationDate: BORN,
  LastModifiedDate: BORN,
  ReadAttributes: [
    ...['email', 'email_verified', 'name', 'phone_number', 'phone_number_verified', 'locale', 'picture'],
    ...['given_name', 'family_name', 'nickname', 'preferred_username', 'zoneinfo', 'birthdate', 'address'],
    ...['gender', 'middle_name', 'profile', 'website', 'updated_at', 'identities', 'custom:tier'],
  ],
};

/** What the pool holds at the start, fresh at every call. */
export const seed = () =>
  structuredClone({
    Users: { alice, bob },
    Groups: { editors: group('editors', ['alice']), beta: group('beta', ['alice']) },
    Clients: { [CLIENT_ID]: client },
  });
