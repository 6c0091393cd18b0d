import type { JsonRecord } from './json-record.ts';

export type RedirectStatus = 301 | 302 | 303 | 307 | 308;

/** A reply scripted by a test, given instead of the one the call deserves. */
export type Fault =
  /** An error of the service's own form. */
  | { readonly kind: 'refuse'; readonly type: string; readonly message?: string; readonly status?: number }
  /** A page from something in between, without request id. Browsers hide it from scripts unless it is `isReadable`. */
  | { readonly kind: 'html'; readonly status: number; readonly isReadable?: boolean }
  | { readonly kind: 'json'; readonly status: number; readonly body: JsonRecord }
  /** Sends the client elsewhere: by 307, with its method and body, unless another status is asked for. */
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: RedirectStatus }
  /** The connection breaks before any answer. */
  | { readonly kind: 'reset' }
  /** The connection breaks in the middle of this body. */
  | { readonly kind: 'cut'; readonly body: JsonRecord }
  /** A reply that says it is so many bytes longer than it is, or shorter where the number is negative. */
  | { readonly kind: 'wrong-length'; readonly body: JsonRecord; readonly by: number }
  /** The call gets what it deserves, but not before this is settled. */
  | { readonly kind: 'slow'; readonly until: Promise<void> }
  /** No answer, until the client gives up or the gate closes. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'throttle'; readonly times: number };

/** Scripted replies waiting for calls, first in first out, per operation. */
export class Faults {
  readonly #waiting = new Map<string, Fault[]>();

  add(operation: string, fault: Fault, count: number): void {
    const queue = this.#waiting.get(operation) ?? [];
    const repeats = fault.kind === 'throttle' ? fault.times * count : count;
    queue.push(...Array<Fault>(repeats).fill(fault));
    this.#waiting.set(operation, queue);
  }

  next(operation: string): Fault | undefined {
    return this.#waiting.get(operation)?.shift();
  }

  clear(): void {
    this.#waiting.clear();
  }
}
