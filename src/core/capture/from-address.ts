import type { Candidate } from './candidate.ts';
import type { ProducerId } from './producers.ts';
import { toCandidates } from './to-candidates.ts';
import { findInValue, mayHoldToken } from './unwrap.ts';

/** Longest address that is read, in characters. Browsers allow some two million; servers and libraries far less. */
const maximumAddress = 200_000;

/** Parameters of one address that are read. */
const maximumParameters = 200;

/** One parameter of an address, decoded. */
export interface AddressParameter {
  readonly part: 'query' | 'fragment';
  readonly name: string;
  readonly value: string;
}

/** A plus sign stays: the parameters that hold tokens are Base64, and no form wrote them. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const parametersOf = (part: AddressParameter['part'], text: string): readonly AddressParameter[] =>
  text
    .split('&')
    .slice(0, maximumParameters)
    .filter(mayHoldToken)
    .map((pair) => {
      const equals = pair.indexOf('=');
      return {
        part,
        name: equals === -1 ? '' : decode(pair.slice(0, equals)).slice(0, 80),
        value: decode(pair.slice(equals + 1)),
      };
    });

/** Parameters that may hold a token, of the query and of the fragment. Routers put a path before the fragment's own. */
export const readAddress = (address: string): readonly AddressParameter[] => {
  if (address.length > maximumAddress) return [];
  const hash = address.indexOf('#');
  const before = hash === -1 ? address : address.slice(0, hash);
  const question = before.indexOf('?');
  const fragment = hash === -1 ? '' : address.slice(hash + 1);
  return [
    ...parametersOf('query', question === -1 ? '' : before.slice(question + 1)),
    ...parametersOf('fragment', fragment.slice(fragment.indexOf('?') + 1)),
  ];
};

/** Names that the implicit flow of OAuth gives to tokens in a fragment. */
const implicitNames: ReadonlySet<string> = new Set(['id_token', 'access_token']);

export const addressProducer = ({ part, name }: AddressParameter): { readonly producer?: ProducerId } =>
  part === 'fragment' && implicitNames.has(name) ? { producer: 'implicit-flow' } : {};

/** Everything token-shaped in the page's own address. */
export const fromAddress = (origin: string, address: string): readonly Candidate[] =>
  readAddress(address).flatMap((parameter) =>
    toCandidates({
      found: findInValue(parameter.value),
      place: { kind: 'address', part: parameter.part, origin, name: parameter.name },
      batch: `${origin} address`,
      ...addressProducer(parameter),
    }),
  );
