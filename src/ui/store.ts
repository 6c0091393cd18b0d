import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Evidence } from '../core/diagnosis/evidence.ts';
import type { Prognosis } from '../core/diagnosis/prognosis.ts';
import type { Diagnosis } from '../core/diagnosis/to-diagnosis.ts';
import type { LookupView } from '../core/session/lookup-view.ts';
import type { AccessTokenRecord, IdTokenRecord, TabSnapshot, TokenRecord } from '../core/session/model.ts';
import type { LookUpPreference, Preferences } from '../core/session/preferences.ts';
import type { ScanDepth } from '../core/session/scan-request.ts';
import type { Session } from '../core/session/sessions.ts';
import type { RawToken, TokenId } from '../core/token/brand.ts';
import type { Words } from '../core/words/words.ts';
import type {
  Clipboard,
  Clock,
  CommandBus,
  Lifeline,
  Navigator,
  PreferenceStore,
  SessionReader,
} from '../ports.ts';

export interface StorePorts {
  readonly tabId: number;
  readonly repository: SessionReader;
  readonly preferences: PreferenceStore;
  readonly commands: CommandBus;
  readonly clock: Clock;
  readonly clipboard: Clipboard;
  readonly navigator: Navigator;
  readonly lifeline: Lifeline;
  readonly words: Words;
  /** The version of the extension, for reports. */
  readonly version: string;
  /** What is shown is of no page but was handed over: nothing is sent unless somebody clicks, whatever the preferences are. */
  readonly isHandedOver?: true;
}

/** Which claims the Claims region shows. */
export type ClaimsTab = 'access' | 'id';

/** Views of what a store holds. */
export type StoreView = 'session' | 'conversation';

/** What a view reads, as signals, and what a person can do, as functions. */
export interface Store {
  /** `undefined` until the first reading of the repository. */
  readonly snapshot: ReadonlySignal<TabSnapshot | undefined>;
  readonly isLoaded: ReadonlySignal<boolean>;
  /** The extension was updated, reloaded or removed, and this view was left behind. */
  readonly isCutOff: ReadonlySignal<boolean>;
  readonly preferences: ReadonlySignal<Preferences>;
  /** The present moment, renewed every second while the view can be seen. */
  readonly now: ReadonlySignal<number>;
  /** The same by the clock of Cognito, as far as that is known: what lifetimes are measured by. */
  readonly serviceNow: ReadonlySignal<number>;
  readonly filter: Signal<string>;
  /** Why the filter is no pattern; absent while it is one, or words. */
  readonly filterFault: ReadonlySignal<string | undefined>;
  readonly sessions: ReadonlySignal<readonly Session[]>;
  /** The sessions that the filter lets through. */
  readonly visibleSessions: ReadonlySignal<readonly Session[]>;
  /** The chosen session, else the first one. */
  readonly session: ReadonlySignal<Session | undefined>;
  /** The chosen token of that session, else its access token. */
  readonly token: ReadonlySignal<TokenRecord | undefined>;
  /** The access token that a look-up is about: the chosen one, else the newest of the session. */
  readonly access: ReadonlySignal<AccessTokenRecord | undefined>;
  readonly idToken: ReadonlySignal<IdTokenRecord | undefined>;
  /** All that the diagnoses look at. */
  readonly evidence: ReadonlySignal<Evidence | undefined>;
  readonly version: string;
  /** Whether what is shown is of a page, of which some may not have been read. */
  readonly hasPage: boolean;
  readonly claimsTab: ReadonlySignal<ClaimsTab>;
  readonly lookup: ReadonlySignal<LookupView>;
  /** Until when the look-ups of the access token's pool rest; `undefined` while they do not. */
  readonly restsUntil: ReadonlySignal<number | undefined>;
  readonly diagnoses: ReadonlySignal<readonly Diagnosis[]>;
  /** What is to be expected of a look-up; absent without an access token. */
  readonly prognosis: ReadonlySignal<Prognosis | undefined>;
  /** The places of the evidence that somebody points at, to be marked in every column; see `Row`. */
  readonly pointed: ReadonlySignal<readonly string[]>;
  /** A short word about what was just done, such as "Copied"; read out politely. */
  readonly announcement: ReadonlySignal<string>;
  /** Which of the views that are one behind the other is in front. */
  readonly view: Signal<StoreView>;
  /** The number of a call that somebody asked to see, until the conversation shows it. */
  readonly shownCall: Signal<number | undefined>;
  /** Something else than the newest was chosen by hand. */
  readonly isPinned: ReadonlySignal<boolean>;
  selectToken(session: Pick<Session, 'key'>, token: TokenRecord): void;
  followNewest(): void;
  showClaims(tab: ClaimsTab): void;
  /** Leads to a call in the conversation. */
  showCall(number: number): void;
  point(points: readonly string[]): void;
  /** Asks Cognito about the user, and has the signatures of the session checked. */
  lookUp(): Promise<void>;
  /** Has the signature of a token checked. */
  verify(tokenId: TokenId): Promise<void>;
  setLookUpPreference(preference: LookUpPreference): Promise<void>;
  setRecording(recording: boolean): Promise<void>;
  setPreserve(preserve: boolean): Promise<void>;
  /** Has the page read once more. What came of it is announced when it is there. */
  rescan(depth: ScanDepth): Promise<void>;
  clear(): Promise<void>;
  copyText(text: string, what: string): Promise<void>;
  /** Fetches a raw token from the background and puts it on the clipboard. */
  copyToken(tokenId: TokenId): Promise<void>;
  /** The same with the token inside a longer text, which `write` makes of it. */
  copyWithToken(tokenId: TokenId, write: (token: RawToken) => string): Promise<void>;
  /** Says what was just done. */
  announce(text: string): void;
  openOptions(): void;
  /** Ends every subscription. */
  dispose(): void;
}
