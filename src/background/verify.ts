import type { CommandReply } from '../contract/commands.ts';
import { fail, ok } from '../core/result.ts';
import type { Signature } from '../core/session/signature.ts';
import type { TokenId } from '../core/token/brand.ts';
import { isStillAllowed } from '../core/token/issuer.ts';
import type { PreferenceStore, TokenVault } from '../ports.ts';
import { type CheckSignaturePorts, checkSignature } from './check-signature.ts';
import type { SingleWriter } from './single-writer.ts';

export interface VerifyPorts extends CheckSignaturePorts {
  readonly writer: SingleWriter;
  readonly vault: TokenVault;
  readonly preferences: PreferenceStore;
}

export type Verify = (tabId: number, tokenId: TokenId) => Promise<CommandReply>;

/** Has the signature of a tab's token checked, and writes down what came of it. */
export const createVerify = (ports: VerifyPorts): Verify => {
  const { writer, vault, preferences, clock } = ports;
  return async (tabId, tokenId) => {
    const { lookUp, endpoints } = await preferences.read();
    if (lookUp === 'ask') return fail({ code: 'no-consent' });
    const snapshot = await writer.read(tabId);
    const record = snapshot?.tokens.find(({ id }) => id === tokenId);
    const raw = record === undefined ? undefined : await vault.get(tabId, tokenId);
    if (record === undefined || record.kind === 'refresh' || raw === undefined)
      return fail({ code: 'no-such-token' });
    const write = (signature: Signature) =>
      writer.apply(tabId, [{ kind: 'signature-changed', tokenId, signature }]);
    if (!isStillAllowed(record.claims.issuer, endpoints)) {
      const detail = 'The endpoint is no longer allowed.';
      await write({ state: 'keys-unreachable', checkedAt: clock.now(), detail });
      return ok({});
    }
    await write({ state: 'checking', startedAt: clock.now() });
    await write(await checkSignature(ports, raw, record));
    return ok({});
  };
};
