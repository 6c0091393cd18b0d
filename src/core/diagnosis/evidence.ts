import type { LookupView } from '../session/lookup-view.ts';
import type {
  AccessTokenRecord,
  Aside,
  ClockReading,
  IdTokenRecord,
  PageState,
  TokenRecord,
} from '../session/model.ts';
import type { Signature } from '../session/signature.ts';

/** All that a diagnosis may look at. */
export interface Evidence {
  /** The present moment by the clock of the service, as far as that is known. Milliseconds since the epoch. */
  readonly now: number;
  /** The tokens of the session in question. */
  readonly access?: AccessTokenRecord;
  readonly id?: IdTokenRecord;
  /** The look-up of the access token. */
  readonly lookup: LookupView;
  /** What is known of the signatures of the two tokens. */
  readonly accessSignature?: Signature;
  readonly idSignature?: Signature;
  readonly clock?: ClockReading;
  /** The clock here was set since then, so that the comparison tells of the past alone. */
  readonly wasClockSet?: true;
  readonly page: PageState;
  readonly asides: readonly Aside[];
  /** All tokens of the tab, those of other sessions among them. */
  readonly tokens: readonly TokenRecord[];
}
