import { producers } from '../capture/producers.ts';
import type { Sighting, TokenRecord } from '../session/model.ts';
import type { Signature } from '../session/signature.ts';
import type { Words } from '../words/words.ts';
import { placeWords } from './place-words.ts';
import type { Redactor } from './redactor.ts';
import type { ReportPlace, ReportToken } from './report.ts';

const placeOf = ({ place, producer }: Sighting, redactor: Redactor, words: Words): ReportPlace => ({
  where: redactor.text(placeWords(place, words)),
  ...(producer === undefined ? {} : { producer: words.say(producers[producer]) }),
});

const claimsOf = (token: TokenRecord): Partial<ReportToken> => {
  if (token.kind === 'refresh') return {};
  const { issuer, issuedAt, expiresAt, authenticatedAt } = token.claims;
  return {
    issuer: issuer.url,
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(authenticatedAt === undefined ? {} : { authenticatedAt }),
  };
};

export const tokenOf = (
  token: TokenRecord,
  signature: Signature | undefined,
  isInUse: boolean,
  redactor: Redactor,
  words: Words,
): ReportToken => ({
  kind: token.kind,
  ...claimsOf(token),
  isInUse,
  signature: signature?.state ?? 'unchecked',
  places: token.sightings.map((sighting) => placeOf(sighting, redactor, words)),
});
