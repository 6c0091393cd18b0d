import type { LookupView } from '../session/lookup-view.ts';
import type { AccessTokenRecord, Aside, IdTokenRecord, PageState, TokenRecord } from '../session/model.ts';

/** All that a diagnosis may look at. */
export interface Evidence {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The tokens of the session in question. */
  readonly access?: AccessTokenRecord;
  readonly id?: IdTokenRecord;
  /** The look-up of the access token. */
  readonly lookup: LookupView;
  readonly page: PageState;
  readonly asides: readonly Aside[];
  /** All tokens of the tab, those of other sessions among them. */
  readonly tokens: readonly TokenRecord[];
}
