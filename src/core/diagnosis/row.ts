import type { LookupFailure } from '../user/lookup-failure.ts';
import type { TextKey } from '../words/words.ts';
import type { FactName } from './facts.ts';

/** `note`: nothing is broken. `warning`: something will fail or mislead. `error`: something has failed. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * How sure a row is. `documented`: AWS writes it or its service model does. `seen`: the text was seen in the wild.
 * `inferred`: it follows from the rest, and nobody has shown it.
 */
export type Confidence = 'documented' | 'seen' | 'inferred';

/** A test of Cognito's message. Case and final stops are not looked at, since they vary; write these in lower case. */
export type TextTest =
  | { readonly equals: string }
  | { readonly startsWith: string }
  | { readonly includes: string };

/** What a refusal says. Every member that is there must agree; of a list, one is enough. */
export interface RefusalTest {
  /** Names of exceptions; absent means any. */
  readonly types?: readonly string[];
  readonly text?: readonly TextTest[];
  readonly statuses?: readonly number[];
}

/** When a row holds. Every member that is there must agree; of a list, one is enough. */
export type Condition =
  | (RefusalTest & { readonly kind: 'refusal'; readonly fact?: FactName })
  | {
      readonly kind: 'failure';
      readonly code: Exclude<LookupFailure['code'], 'refused' | 'not-sent'>;
      readonly statuses?: readonly number[];
      readonly fact?: FactName;
    }
  | { readonly kind: 'not-sent'; readonly reason: Extract<LookupFailure, { code: 'not-sent' }>['reason'] }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'fact'; readonly fact: FactName }
  /** Cognito named the user, although a forecast said that it would not. */
  | { readonly kind: 'accepted-against-forecast' };

/** A page of the documentation by its title, or a thread on GitHub by its number. `source-words.ts` says both. */
export type Source =
  | { readonly label: Exclude<TextKey & `source_${string}`, 'source_issue'>; readonly url: string }
  | { readonly issue: { readonly repository: string; readonly number: number }; readonly url: string };

/** One thing that can be the matter. What it says, in each language, stands in `_locales` under its id; see `words.ts`. */
export interface Row<When = Condition> {
  readonly id: string;
  readonly severity: Severity;
  readonly when: When;
  readonly confidence: Confidence;
  readonly source?: Source;
  /**
   * Where the evidence is: `access.exp`, `id.aud`, `access.signature`, `user.email`, `user.changed`, `mfa`, `tokens.refresh`.
   * A name that ends in `:` stands for all that begin so.
   */
  readonly points?: readonly string[];
  /** Makes the row a forecast: the rows, by id, that a look-up is expected to end in. */
  readonly foretells?: readonly string[];
}
