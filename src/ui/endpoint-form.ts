import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Command, CommandReply } from '../contract/commands.ts';
import { type CustomEndpoint, parseEndpoint, patternOf } from '../core/token/custom-endpoint.ts';
import type { EndpointOutcome } from '../core/token/endpoint-test.ts';
import type { EndpointAccess } from '../ports.ts';

/** What a person wrote, as it was when it was tested. */
export interface EndpointQuestion {
  readonly origin: string;
  readonly answersFor: string;
}

/** What the form has to say. */
export type FormState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'testing'; readonly asked: EndpointQuestion }
  | {
      readonly kind: 'answered';
      readonly asked: EndpointQuestion;
      readonly outcome: EndpointOutcome;
      readonly isSaved: boolean;
    }
  /** The browser asked, and the person said no. */
  | { readonly kind: 'access-refused'; readonly asked: EndpointQuestion }
  | { readonly kind: 'interrupted'; readonly asked?: EndpointQuestion }
  | { readonly kind: 'removed'; readonly endpoint: CustomEndpoint };

export interface EndpointForm {
  readonly origin: Signal<string>;
  readonly answersFor: Signal<string>;
  readonly state: ReadonlySignal<FormState>;
  /** Tests what is written, and saves it if it passes. */
  add(): Promise<void>;
  /** Asks the browser for access to what was tested, and tests it again. To be called by a click. */
  allow(): Promise<void>;
  /** Saves what was tested, although it does not answer. To be called by a click. */
  saveAnyway(): Promise<void>;
  remove(endpoint: CustomEndpoint): Promise<void>;
}

/** The form of the custom endpoints. What was written stays until it is saved. */
export const createEndpointForm = (
  send: (command: Command) => Promise<CommandReply>,
  askAccess: EndpointAccess['ask'],
): EndpointForm => {
  const origin = signal('');
  const answersFor = signal('');
  const state = signal<FormState>({ kind: 'idle' });
  /** Origin to which access was given. It is given back with every test that fails, and can be asked for once more. */
  let granted = '';

  const test = async (asked: EndpointQuestion, isAnyway: boolean): Promise<void> => {
    state.value = { kind: 'testing', asked };
    const reply = await send({ name: 'add-endpoint', ...asked, isAnyway });
    const answer = reply.ok ? reply.value.endpoint : undefined;
    state.value =
      answer === undefined ? { kind: 'interrupted', asked } : { kind: 'answered', asked, ...answer };
    if (answer?.isSaved !== true) return;
    if (origin.value === asked.origin) origin.value = '';
    if (answersFor.value === asked.answersFor) answersFor.value = '';
  };

  /** Nothing may be waited for before the browser is asked, or it does not take it for the wish of a person. */
  const ask = (asked: EndpointQuestion): Promise<boolean> => {
    const endpoint = parseEndpoint(asked.origin, asked.answersFor);
    return endpoint.ok ? askAccess(patternOf(endpoint.value)) : Promise.resolve(false);
  };

  const asked = (): EndpointQuestion | undefined =>
    state.value.kind === 'answered' || state.value.kind === 'access-refused' ? state.value.asked : undefined;

  const written = (): EndpointQuestion => ({ origin: origin.value, answersFor: answersFor.value });

  return {
    origin,
    answersFor,
    state,
    add: async () => {
      if (state.value.kind !== 'testing') await test(written(), false);
    },
    allow: async () => {
      const question = asked();
      if (question === undefined) return;
      const isGiven = await ask(question);
      if (!isGiven) {
        state.value = { kind: 'access-refused', asked: question };
        return;
      }
      granted = question.origin;
      await test(question, false);
    },
    saveAnyway: async () => {
      const question = asked();
      if (question === undefined) return;
      if (granted === question.origin) await ask(question);
      await test(question, true);
    },
    remove: async (endpoint) => {
      const reply = await send({ name: 'remove-endpoint', ...endpoint });
      state.value = reply.ok ? { kind: 'removed', endpoint } : { kind: 'interrupted' };
    },
  };
};
