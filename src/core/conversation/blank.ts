import { maximumBodyLength } from '../capture/reply-reading.ts';
import { isObject, parseJson } from '../json.ts';
import { findRuns, mark } from '../token/detect.ts';
import { type FieldTreatment, treatmentOf } from './secret-fields.ts';

/** Deepest JSON that is looked through; what lies below is dropped. */
const maximumNesting = 40;

/** Shortest secret that is looked for in a message: shorter ones are part of many words. */
const shortestQuoted = 4;

/** Words of Cognito's own messages, which say nothing of a person who happens to have one for a name or a password. */
const vocabulary: ReadonlySet<string> = new Set(
  (
    'access account again already attempt attempts client code confirmed created disabled does email error exceeded ' +
    'exist exists expired failed field found hash incorrect initiate invalid limit login name null number password ' +
    'phone please provided received refresh registered request required reset revoked secret session sign state ' +
    'status time token true user username users value verification verified'
  ).split(' '),
);

/** Secrets that were taken out of one request, so that a message which repeats them can be cleaned. */
export type Taken = Set<string>;

/** Whole tokens in a text, apart from everything around them. */
const tokensIn = (text: string): string =>
  text.includes(mark)
    ? [...findRuns(text)]
        .filter(({ finding }) => finding.shape === 'jws' || finding.shape === 'jwe')
        .map(({ run }) => run)
        .join(' ')
    : '';

const note = (text: string, taken: Taken): void => {
  if (text.length >= shortestQuoted && !vocabulary.has(text.toLowerCase())) taken.add(text);
};

const blankText = (text: string, treatment: FieldTreatment, taken: Taken): string => {
  if (treatment === 'keep') return text;
  const rest = treatment === 'some' ? tokensIn(text) : '';
  if (rest !== text) note(text, taken);
  return rest;
};

const blankValue = (value: unknown, path: readonly string[], taken: Taken): unknown => {
  if (typeof value === 'string') return blankText(value, treatmentOf(path), taken);
  if (typeof value === 'number') {
    note(`${value}`, taken);
    return 0;
  }
  if (path.length >= maximumNesting) return '';
  if (Array.isArray(value))
    return value.map((item: unknown, index) => blankValue(item, [...path, `${index}`], taken));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, blankValue(item, [...path, name], taken)]),
    );
  return value;
};

/** A body in JSON without what is secret, in the same shape. Of one that is no JSON, only tokens stay. */
export const blankJson = (body: string, taken: Taken): string => {
  if (body.length > maximumBodyLength) return '';
  const parsed = parseJson(body);
  return parsed === undefined ? tokensIn(body) : JSON.stringify(blankValue(parsed, [], taken));
};

/** The same for a form, or the query of an address. */
export const blankForm = (form: string, taken: Taken): string =>
  form.length > maximumBodyLength
    ? ''
    : new URLSearchParams(
        [...new URLSearchParams(form)].map(([name, value]) => [
          name,
          blankText(value, treatmentOf([name]), taken),
        ]),
      ).toString();

/** Parameters are of a form in the query and in the fragment, where routers put a path before them. */
const blankParameters = (text: string, blank: (name: string, value: string) => string): string =>
  text
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      if (equals === -1) return pair;
      const name = pair.slice(0, equals);
      const value = pair.slice(equals + 1);
      return `${name}=${blank(decode(name), value)}`;
    })
    .join('&');

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

const blankAddressBy = (address: string, blank: (name: string, value: string) => string): string => {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const question = fragment.lastIndexOf('?') + 1 || 1;
  return [
    before,
    query === '' ? '' : `?${blankParameters(query.slice(1), blank)}`,
    fragment === '' ? '' : fragment.slice(0, question) + blankParameters(fragment.slice(question), blank),
  ].join('');
};

/** An address of Cognito's without what is secret in its query and fragment. */
export const blankAddress = (address: string, taken: Taken): string =>
  blankAddressBy(address, (name, value) => {
    const plain = decode(value);
    const rest = blankText(plain, treatmentOf([name]), taken);
    return rest === plain ? value : encodeURIComponent(rest);
  });

/** An app's own address without these parameters' values. */
export const blankNamed = (address: string, names: ReadonlySet<string>, taken: Taken): string =>
  blankAddressBy(address, (name, value) => {
    if (!names.has(name)) return value;
    blankText(decode(value), 'drop', taken);
    return '';
  });

/** What a server quotes of a value that it will not take, as it does for a code: `Value '12' at 'userCode' failed`. */
const quoted = /\b(Value )'[^']*' (?=at ')/g;

/** A message without anything that was taken out of its request. */
export const withoutTaken = (message: string, taken: Taken): string =>
  [...taken]
    .sort((one, other) => other.length - one.length)
    .reduce((text, value) => text.replaceAll(value, '…'), message.replace(quoted, "$1'…' "));
