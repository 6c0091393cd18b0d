import type { CommandReply } from '../contract/commands.ts';
import { admitAll, type TokenContent } from '../core/capture/admit.ts';
import { fail, ok } from '../core/result.ts';
import type { RawToken } from '../core/token/brand.ts';
import type { CustomEndpoint } from '../core/token/custom-endpoint.ts';
import { isStillAllowed } from '../core/token/issuer.ts';
import type { PreferenceStore } from '../ports.ts';
import { type CheckSignaturePorts, checkSignature } from './check-signature.ts';
import type { PacedCalls } from './paced-calls.ts';

export interface PastedPorts extends CheckSignaturePorts {
  readonly calls: PacedCalls;
  readonly preferences: PreferenceStore;
}

/** Answers about tokens that a person pasted into a view. The view keeps them; nothing of them is kept or written here. */
export interface Pasted {
  lookUp(token: RawToken): Promise<CommandReply>;
  verify(token: RawToken): Promise<CommandReply>;
}

type Decoded = Exclude<TokenContent, { readonly kind: 'refresh' }>;

/** The view has looked into the token already; a message may hold anything, so its issuer is validated here once more. */
const decoded = (token: RawToken, endpoints: readonly CustomEndpoint[]): Decoded | undefined => {
  const [admitted] = admitAll(
    [{ finding: { shape: 'jws', text: token }, place: { kind: 'pasted' }, hint: {} }],
    endpoints,
  );
  if (admitted?.admission.verdict !== 'token') return undefined;
  const { content } = admitted.admission;
  return content.kind === 'refresh' ? undefined : content;
};

export const createPasted = (ports: PastedPorts): Pasted => {
  const { calls, preferences } = ports;
  const isStillWanted = async ({ claims }: Decoded): Promise<boolean> => {
    const { lookUp, endpoints } = await preferences.read();
    return lookUp !== 'ask' && isStillAllowed(claims.issuer, endpoints);
  };
  return {
    lookUp: async (token) => {
      const { lookUp, endpoints } = await preferences.read();
      if (lookUp === 'ask') return fail({ code: 'no-consent' });
      const content = decoded(token, endpoints);
      if (content?.kind !== 'access') return fail({ code: 'no-such-token' });
      const turn = await calls.turn(content.claims);
      if (!turn.ok) return turn;
      // Consent and endpoints may have been withdrawn meanwhile; then nothing is sent.
      return turn.value.hasWaited && !(await isStillWanted(content))
        ? fail({ code: 'no-consent' })
        : ok({ answer: await turn.value.call(token) });
    },
    verify: async (token) => {
      const { lookUp, endpoints } = await preferences.read();
      if (lookUp === 'ask') return fail({ code: 'no-consent' });
      const content = decoded(token, endpoints);
      if (content === undefined) return fail({ code: 'no-such-token' });
      return ok({ signature: await checkSignature(ports, token, content) });
    },
  };
};
