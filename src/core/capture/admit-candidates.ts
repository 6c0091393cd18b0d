import type { AdmittedAside, AdmittedToken, SessionEvent, Sight } from '../session/events.ts';
import { placeKey } from '../session/place.ts';
import { parseTokenId, type RawToken, type TokenId } from '../token/brand.ts';
import type { CustomEndpoint } from '../token/custom-endpoint.ts';
import { admitAll } from './admit.ts';
import type { Candidate } from './candidate.ts';

/** Names a text by its SHA-256, in hexadecimal digits. */
export interface TextDigest {
  sha256(text: string): Promise<string>;
}

export interface AdmittedReport {
  readonly event: Extract<SessionEvent, { kind: 'admitted' }>;
  readonly raw: ReadonlyMap<TokenId, RawToken>;
}

/** Hexadecimal digits of a digest that name a token: 64 bits, more than one browser can make collide by chance. */
const idLength = 16;

const sightOf = ({ place, producer, at, count = 1 }: Candidate): Sight => ({
  place,
  count,
  ...(at === undefined ? {} : { at }),
  ...(producer === undefined ? {} : { producer }),
});

/** Looks into candidates and names what is worth keeping by its digest. */
export const admitCandidates = async (
  candidates: readonly Candidate[],
  at: number,
  digest: TextDigest,
  endpoints: readonly CustomEndpoint[] = [],
): Promise<AdmittedReport> => {
  const names = new Map<string, Promise<TokenId | undefined>>();
  /** A token that one report has in many places is digested once. */
  const nameOf = (text: string): Promise<TokenId | undefined> => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = digest.sha256(text).then((hash) => parseTokenId(hash.slice(0, idLength)));
    names.set(text, name);
    return name;
  };
  const tokens: AdmittedToken[] = [];
  const asides: AdmittedAside[] = [];
  const raw = new Map<TokenId, RawToken>();
  for (const { candidate, admission } of admitAll(candidates, endpoints)) {
    const sight = sightOf(candidate);
    if (admission.verdict === 'aside') {
      const { reason, fact, identity } = admission;
      // An aside without text of its own is told apart by where it was.
      const where = identity.length < 20 ? placeKey(sight.place) : '';
      const id = await nameOf(`${reason} ${identity} ${where}`);
      if (id !== undefined) asides.push({ id, reason, fact, sight });
      continue;
    }
    const id = await nameOf(admission.raw);
    if (id === undefined) continue;
    tokens.push({ id, length: admission.raw.length, content: admission.content, sight });
    raw.set(id, admission.raw);
  }
  return { event: { kind: 'admitted', at, tokens, asides }, raw };
};
