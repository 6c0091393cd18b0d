import type { CommandReply } from '../contract/commands.ts';
import { fail, ok } from '../core/result.ts';
import type { AccessTokenRecord, IdTokenRecord } from '../core/session/model.ts';
import type { Signature } from '../core/session/signature.ts';
import type { RawToken, TokenId } from '../core/token/brand.ts';
import type { Clock, PreferenceStore, SignatureCheck, TokenVault } from '../ports.ts';
import type { KeyCache } from './key-cache.ts';
import type { SingleWriter } from './single-writer.ts';

export interface VerifyPorts {
  readonly writer: SingleWriter;
  readonly vault: TokenVault;
  readonly keys: KeyCache;
  readonly signatures: SignatureCheck;
  readonly preferences: PreferenceStore;
  readonly clock: Clock;
}

export type Verify = (tabId: number, tokenId: TokenId) => Promise<CommandReply>;

/** Checks a token's signature against the keys that its validated issuer publishes, and writes down what came of it. */
export const createVerify = ({
  writer,
  vault,
  keys,
  signatures,
  preferences,
  clock,
}: VerifyPorts): Verify => {
  const check = async (raw: RawToken, record: AccessTokenRecord | IdTokenRecord): Promise<Signature> => {
    const { kid } = record.header;
    const found = await keys.find(record.claims.issuer, kid ?? '');
    const checkedAt = clock.now();
    if (!found.ok) return { state: 'keys-unreachable', checkedAt, detail: found.error.detail };
    const [first, ...others] = found.value;
    if (first === undefined) return { state: 'failed', checkedAt, reason: 'unknown-key' };
    let verdict = await signatures.check(raw, first);
    // A key set may use one `kid` for several keys: it is enough that one of them fits.
    for (const key of others) if (verdict !== 'verified') verdict = await signatures.check(raw, key);
    return verdict === 'verified'
      ? { state: 'verified', checkedAt }
      : { state: 'failed', checkedAt, reason: verdict };
  };

  return async (tabId, tokenId) => {
    if ((await preferences.read()).lookUp === 'ask') return fail({ code: 'no-consent' });
    const snapshot = await writer.read(tabId);
    const record = snapshot?.tokens.find(({ id }) => id === tokenId);
    const raw = record === undefined ? undefined : await vault.get(tabId, tokenId);
    if (record === undefined || record.kind === 'refresh' || raw === undefined)
      return fail({ code: 'no-such-token' });
    const write = (signature: Signature) =>
      writer.apply(tabId, [{ kind: 'signature-changed', tokenId, signature }]);
    await write({ state: 'checking', startedAt: clock.now() });
    await write(await check(raw, record));
    return ok({});
  };
};
