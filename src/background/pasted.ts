import type { CommandReply } from '../contract/commands.ts';
import { admitAll, type TokenContent } from '../core/capture/admit.ts';
import { fail, ok } from '../core/result.ts';
import type { RawToken } from '../core/token/brand.ts';
import type { CustomEndpoint } from '../core/token/custom-endpoint.ts';
import type { PreferenceStore, UserDirectory } from '../ports.ts';
import { type CheckSignaturePorts, checkSignature } from './check-signature.ts';

export interface PastedPorts extends CheckSignaturePorts {
  readonly directory: UserDirectory;
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
  const { directory, preferences } = ports;
  return {
    lookUp: async (token) => {
      const { lookUp, endpoints } = await preferences.read();
      if (lookUp === 'ask') return fail({ code: 'no-consent' });
      const content = decoded(token, endpoints);
      if (content?.kind !== 'access') return fail({ code: 'no-such-token' });
      return ok({ answer: await directory.getUser(token, content.claims.issuer) });
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
