import { expect, test } from 'vitest';
import type { LiveUser } from '../../../src/core/user/get-user-reply.ts';
import { describeMfa } from '../../../src/core/user/mfa.ts';
import { legacyMfaWords, mfaMethodWords, mfaSummary } from '../../../src/core/user/mfa-words.ts';
import { englishWords } from '../../support/english.ts';

const userWith = (fields: Partial<LiveUser>): LiveUser => ({ username: 'alice', attributes: [], ...fields });
const mfaOf = (fields: Partial<LiveUser>) => {
  const view = describeMfa(userWith(fields));
  return { ...view, summary: mfaSummary(view, englishWords) };
};
const none = 'No method is set. That does not prove that the pool asks for none.';

test('no list, an empty list and an empty preference all mean that no method is set', () => {
  expect(mfaOf({})).toMatchObject({ methods: [], summary: none });
  expect(mfaOf({ enabledMfa: [], preferredMfa: '' })).toMatchObject({ methods: [], summary: none });
});

test('known methods have a name in words', () => {
  const known = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'];
  expect(known.map((code) => mfaMethodWords(code, englishWords))).toEqual([
    'Text message',
    'E-mail code',
    'Authenticator app',
    'Passkey',
  ]);
});

test('a method that is not known is shown as it is', () => {
  expect(mfaOf({ enabledMfa: ['CARRIER_PIGEON'] }).methods).toEqual([
    { code: 'CARRIER_PIGEON', isPreferred: false },
  ]);
  for (const code of ['CARRIER_PIGEON', 'toString']) expect(mfaMethodWords(code, englishWords)).toBe(code);
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

test('old options are told by medium and attribute, as far as they have them', () => {
  const user = userWith({
    legacyMfa: [
      { attributeName: 'phone_number', deliveryMedium: 'SMS' },
      { attributeName: 'email', deliveryMedium: '' },
      { attributeName: '', deliveryMedium: '' },
    ],
  });
  expect(legacyMfaWords(user, englishWords)).toEqual(['SMS to phone_number', 'email', 'MFAOptions']);
});
