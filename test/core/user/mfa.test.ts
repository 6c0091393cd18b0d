import { expect, test } from 'vitest';
import type { LiveUser } from '../../../src/core/user/get-user-reply.ts';
import { describeMfa } from '../../../src/core/user/mfa.ts';

const mfaOf = (fields: Partial<LiveUser>) => describeMfa({ username: 'alice', attributes: [], ...fields });
const none = 'No method is set. That does not prove that the pool asks for none.';

test('no list, an empty list and an empty preference all mean that no method is set', () => {
  expect(mfaOf({})).toEqual({ methods: [], legacy: [], summary: none });
  expect(mfaOf({ enabledMfa: [], preferredMfa: '' })).toEqual({ methods: [], legacy: [], summary: none });
});

test('known methods have a name in words', () => {
  const { methods } = mfaOf({
    enabledMfa: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'],
  });
  expect(methods.map(({ label }) => label)).toEqual([
    'Text message',
    'E-mail code',
    'Authenticator app',
    'Passkey',
  ]);
  expect(methods.every(({ isKnown }) => isKnown)).toBe(true);
});

test('a method that is not known is shown as it is', () => {
  expect(mfaOf({ enabledMfa: ['CARRIER_PIGEON'] }).methods).toEqual([
    { code: 'CARRIER_PIGEON', label: 'CARRIER_PIGEON', isPreferred: false, isKnown: false },
  ]);
});

test('the preferred method is marked and told', () => {
  const view = mfaOf({
    enabledMfa: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
    preferredMfa: 'SOFTWARE_TOKEN_MFA',
  });
  expect(view.methods.map(({ isPreferred }) => isPreferred)).toEqual([false, true]);
  expect(view.summary).toBe('2 methods, Authenticator app preferred.');
});

test('a preferred method that the list leaves out is shown all the same', () => {
  const view = mfaOf({ enabledMfa: ['SMS_MFA'], preferredMfa: 'EMAIL_OTP' });
  expect(view.methods.map(({ code }) => code)).toEqual(['SMS_MFA', 'EMAIL_OTP']);
  expect(view.summary).toBe('E-mail code is preferred, but is not among the methods that are on.');
});

test('one method, several without a preference and a method named twice are told apart', () => {
  expect(mfaOf({ enabledMfa: ['SMS_MFA', 'SMS_MFA'] }).summary).toBe('One method: Text message.');
  expect(mfaOf({ enabledMfa: ['SMS_MFA', 'EMAIL_OTP'] }).summary).toBe(
    '2 methods, none preferred: sign-in lets the user choose.',
  );
});

test('old options are listed as no longer supported', () => {
  const { legacy } = mfaOf({
    legacyMfa: [
      { attributeName: 'phone_number', deliveryMedium: 'SMS' },
      { attributeName: '', deliveryMedium: '' },
    ],
  });
  expect(legacy.map(({ label }) => label)).toEqual(['SMS to phone_number', 'MFAOptions']);
  expect(legacy[0]?.text).toContain('no longer supported by Cognito');
});
