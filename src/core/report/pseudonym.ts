/** Gives a digest of a text in lower-case hexadecimal digits, always the same for the same text. */
export type DigestText = (text: string) => string;

export type PseudonymKind = 'person' | 'id' | 'value';

/** So few that two reports can be compared, and that nobody can prove by it whether a guessed value was the right one. */
const digits = 4;

/** A name for a value, such as `person-3f9a`: the same in every report, and says nothing of the value. */
export const pseudonymOf = (kind: PseudonymKind, value: string, digest: DigestText): string =>
  `${kind}-${digest(`whoami report ${kind}: ${value}`).slice(0, digits)}`;
