import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from './local-cognito.ts';
import { call } from './test-client.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => cognito.admin.restore());
afterAll(() => cognito.close());

async function userSeenBy(username: string) {
  const { accessToken } = await cognito.mintTokens(username);
  return (await call(cognito, 'GetUser', { AccessToken: accessToken })).body;
}

it('shows what the client may read, as strings, with the MFA settings', async () => {
  expect(await userSeenBy('alice')).toEqual({
    Username: 'alice',
    UserAttributes: [
      { Name: 'sub', Value: 'c4a8f458-60d1-70e5-9d5c-3f1e8a6b2d01' },
      { Name: 'email', Value: 'alice@example.com' },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: 'Alice Liddell' },
      { Name: 'phone_number', Value: '+15555550100' },
      { Name: 'phone_number_verified', Value: 'false' },
      { Name: 'locale', Value: 'en-GB' },
      { Name: 'custom:tier', Value: 'gold' },
    ],
    PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    UserMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
  });
});

it('leaves out the MFA settings a user does not have', async () => {
  expect(Object.keys(await userSeenBy('bob'))).toEqual(['Username', 'UserAttributes']);
});

it('shows attributes and MFA settings as the administrator changes them', async () => {
  cognito.admin.setAttribute('bob', 'email', 'bob@example.org');
  cognito.admin.setAttribute('bob', 'email_verified', undefined);
  cognito.admin.setAttribute('bob', 'name', 'Bob');
  const options = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }];
  cognito.admin.setMfa('bob', { preferred: 'EMAIL_OTP', enabled: ['EMAIL_OTP'], options });
  expect(await userSeenBy('bob')).toEqual({
    Username: 'bob',
    UserAttributes: [
      { Name: 'sub', Value: 'e448d4c8-90a1-7043-2b7f-5c0d9e1f4a02' },
      { Name: 'email', Value: 'bob@example.org' },
      { Name: 'name', Value: 'Bob' },
    ],
    PreferredMfaSetting: 'EMAIL_OTP',
    UserMFASettingList: ['EMAIL_OTP'],
    MFAOptions: options,
  });
});

it('shows what the holder changed through the API', async () => {
  const { accessToken } = await cognito.mintTokens('alice');
  const UserAttributes = [{ Name: 'custom:tier', Value: 'platinum' }];
  await call(cognito, 'UpdateUserAttributes', { AccessToken: accessToken, UserAttributes });
  expect((await userSeenBy('alice')).UserAttributes).toContainEqual({
    Name: 'custom:tier',
    Value: 'platinum',
  });
});
