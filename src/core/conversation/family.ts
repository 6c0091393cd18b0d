import type { ObservedRequest } from '../capture/observed-request.ts';
import type { Call, CallLinks, CallService, CallToken } from './call.ts';
import type { CallFactName } from './facts.ts';
import type { Linker } from './link.ts';
import type { RawRefusal, Reply } from './refusal-in.ts';

/** What there is to read a call from. */
export interface Heard {
  readonly request: ObservedRequest;
  readonly reply: Reply;
  readonly link: Linker;
}

/** What a family makes of a request of its own; everything in it is yet to be bounded and cleaned. */
export interface Told {
  readonly service: CallService;
  readonly operation: string;
  readonly facts: Readonly<Partial<Record<CallFactName, unknown>>>;
  readonly tokens: readonly CallToken[];
  readonly links: { readonly [Name in keyof CallLinks]: CallLinks[Name] | undefined };
  readonly refusal?: RawRefusal | undefined;
  readonly reply?: Call['reply'];
}

/** Reads the calls of one kind; `undefined` for a request of another. Never throws. */
export type Family = (heard: Heard) => Told | undefined;

/** `true` or nothing: what is not there is not told. */
export const flag = (holds: boolean): true | undefined => (holds ? true : undefined);

/** An address as such, or nothing. */
export const parseAddress = (address: string | undefined): URL | undefined =>
  address !== undefined && address.length <= longestAddress && URL.canParse(address)
    ? new URL(address)
    : undefined;

/** Longest address that is taken apart, in characters. */
const longestAddress = 20_000;
