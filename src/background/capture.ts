import { admit, batchHints } from '../core/capture/admit.ts';
import type { Candidate } from '../core/capture/candidate.ts';
import type { AdmittedAside, AdmittedToken, SessionEvent } from '../core/session/events.ts';
import { placeKey } from '../core/session/place.ts';
import { parseTokenId, type RawToken, type TokenId } from '../core/token/brand.ts';
import type { Digest } from '../ports.ts';

export interface Admitted {
  readonly event: Extract<SessionEvent, { kind: 'admitted' }>;
  readonly raw: ReadonlyMap<TokenId, RawToken>;
}

/** Hexadecimal digits of a digest that name a token: 64 bits, more than one browser can make collide by chance. */
const idLength = 16;

/** Looks into candidates and names what is worth keeping by its digest. */
export const admitCandidates = async (
  candidates: readonly Candidate[],
  at: number,
  digest: Digest,
): Promise<Admitted> => {
  const hints = batchHints(candidates);
  const nameOf = async (text: string): Promise<TokenId | undefined> =>
    parseTokenId((await digest.sha256(text)).slice(0, idLength));
  const tokens: AdmittedToken[] = [];
  const asides: AdmittedAside[] = [];
  const raw = new Map<TokenId, RawToken>();
  for (const candidate of candidates) {
    const hint = candidate.batch === undefined ? undefined : hints.get(candidate.batch);
    const admission = admit(candidate, hint);
    if (admission === undefined) continue;
    const { place } = admission;
    if (admission.verdict === 'aside') {
      const { reason, fact, identity } = admission;
      // An aside without text of its own is told apart by where it was.
      const id = await nameOf(`${reason} ${identity} ${identity.length < 20 ? placeKey(place) : ''}`);
      if (id !== undefined) asides.push({ id, reason, fact, place });
      continue;
    }
    const id = await nameOf(admission.raw);
    if (id === undefined) continue;
    tokens.push({ id, length: admission.raw.length, content: admission.content, place });
    raw.set(id, admission.raw);
  }
  return { event: { kind: 'admitted', at, tokens, asides }, raw };
};
