import { withoutTokens } from '../token/redact.ts';

const hidden = '•••';

const first = (text: string): string => [...text].slice(0, 1).join('');

/** `a•••@e•••.com`; of what is no address, nothing is left. */
export const maskEmail = (address: string): string => {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  if (at <= 0 || domain === '') return hidden;
  const ending = dot === -1 ? '' : domain.slice(dot);
  return `${first(address)}${hidden}@${first(domain)}${hidden}${/^\.\p{L}{2,24}$/u.test(ending) ? ending : ''}`;
};

/** `+•••99`: the last two digits, where there are so many that two tell nobody. */
export const maskPhone = (number: string): string => {
  const digits = number.replace(/\D/g, '');
  return `+${hidden}${digits.length >= 6 ? digits.slice(-2) : ''}`;
};

/** Longer than any name, and what a signature, a key or an encoded token looks like. */
const longRun = /[A-Za-z0-9_+-]{80,}={0,2}/g;

/** A text without tokens, parts of tokens, or anything that might be one. Holds for every report. */
export const withoutSecrets = (text: string): string => withoutTokens(text).replace(longRun, '…');

// Each quantifier is bounded, so that the time is linear in the text.
const email = /[\p{L}\p{N}._%+'-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const phone = /(?<![\p{L}\p{N}])\+\d[\d ().-]{5,20}\d/gu;

/** A text with addresses and phone numbers masked, whosever they are. */
export const withoutContacts = (text: string): string =>
  text
    .replace(email, (address) => maskEmail(address.replace('%40', '@')))
    .replace(phone, (number) => maskPhone(number));
