import type { Candidate, PageReport } from '../core/capture/candidate.ts';
import type { Call } from '../core/conversation/call.ts';
import type { Result } from '../core/result.ts';
import type { SkippedBodies } from '../core/session/model.ts';
import type { LanguagePreference, LookUpPreference, ThemePreference } from '../core/session/preferences.ts';
import type { ScanDepth } from '../core/session/scan-request.ts';
import type { Signature } from '../core/session/signature.ts';
import type { RawToken, TokenId } from '../core/token/brand.ts';
import type { EndpointOutcome } from '../core/token/endpoint-test.ts';
import type { UserAnswer } from '../core/user/user-answer.ts';

/** What a page of the extension may ask of the background. */
export type Command =
  | {
      readonly name: 'report-page';
      readonly tabId: number;
      readonly report: PageReport;
      /** A person asked for this reading: it is taken even while the recording rests. */
      readonly isAsked: boolean;
      /** When what led to the reading happened, in milliseconds since the epoch. */
      readonly causedAt: number;
    }
  | {
      readonly name: 'report-traffic';
      readonly tabId: number;
      readonly candidates: readonly Candidate[];
      readonly skipped: SkippedBodies;
      /** In the order in which they ended. */
      readonly calls: readonly Call[];
    }
  | { readonly name: 'report-navigation'; readonly tabId: number }
  | { readonly name: 'request-scan'; readonly tabId: number; readonly depth: ScanDepth }
  | { readonly name: 'look-up'; readonly tabId: number; readonly tokenId: TokenId }
  | { readonly name: 'verify'; readonly tabId: number; readonly tokenId: TokenId }
  /** The same two for a token that a person pasted, which no tab has and nobody keeps. */
  | { readonly name: 'look-up-pasted'; readonly token: RawToken }
  | { readonly name: 'verify-pasted'; readonly token: RawToken }
  | { readonly name: 'set-recording'; readonly tabId: number; readonly recording: boolean }
  | { readonly name: 'clear'; readonly tabId: number }
  | { readonly name: 'reveal-token'; readonly tabId: number; readonly tokenId: TokenId }
  | { readonly name: 'set-look-up-preference'; readonly preference: LookUpPreference }
  | { readonly name: 'set-preserve'; readonly preserve: boolean }
  | { readonly name: 'set-theme'; readonly theme: ThemePreference }
  | { readonly name: 'set-language'; readonly language: LanguagePreference }
  | {
      readonly name: 'add-endpoint';
      /** As the person wrote them. */
      readonly origin: string;
      readonly answersFor?: string;
      /** Save it even if it does not answer now. */
      readonly isAnyway: boolean;
    }
  | { readonly name: 'remove-endpoint'; readonly origin: string; readonly answersFor?: string }
  /** Forgets all tabs and all preferences, as on the first day. */
  | { readonly name: 'forget-everything' };

export type CommandName = Command['name'];

/** A look-up that was held back. `until`: when it may be asked for again, in milliseconds since the epoch. */
export type HeldBack =
  /** An answer for this pool asked to slow down. */
  | { readonly code: 'resting'; readonly until: number }
  /** There were too many calls for this user just now. */
  | { readonly code: 'too-fast'; readonly until: number };

export const isHeldBack = (failure: CommandFailure): failure is HeldBack =>
  failure.code === 'resting' || failure.code === 'too-fast';

export type CommandFailure =
  | HeldBack
  /** The message is none of the commands, or one of its fields is of the wrong kind. */
  | { readonly code: 'bad-command' }
  /** The sender may not give this command. */
  | { readonly code: 'not-allowed' }
  /** The token is no longer held, or is a refresh token, which is never shown. */
  | { readonly code: 'no-such-token' }
  /** The user has not agreed to look-ups yet. */
  | { readonly code: 'no-consent' }
  /** The recording rests, so that the report was not taken. */
  | { readonly code: 'paused' }
  /** The browser gives the extension no more memory: what the command was to keep is not kept. */
  | { readonly code: 'no-room' }
  /** The background did not answer: it was stopped, or the extension was updated. */
  | { readonly code: 'no-answer' };

/** What each command gives back. Everything else that changes is read from the tab's snapshot. */
export type CommandReply = Result<
  {
    readonly token?: RawToken;
    readonly answer?: UserAnswer;
    readonly signature?: Signature;
    readonly endpoint?: EndpointReply;
  },
  CommandFailure
>;

/** What became of `add-endpoint`. */
export interface EndpointReply {
  readonly outcome: EndpointOutcome;
  readonly isSaved: boolean;
}

/** Pages of the extension, by file name. Nobody else may give a command. */
export type SenderPage = 'devtools' | 'panel' | 'popup' | 'options';

/** Who may give which command. */
export const allowedSenders = {
  'report-page': ['devtools', 'popup'],
  'report-traffic': ['devtools'],
  'report-navigation': ['devtools'],
  'request-scan': ['panel'],
  'look-up': ['panel', 'popup'],
  verify: ['panel', 'popup'],
  'look-up-pasted': ['panel', 'popup'],
  'verify-pasted': ['panel', 'popup'],
  'set-recording': ['panel'],
  clear: ['panel', 'popup'],
  'reveal-token': ['panel', 'popup'],
  'set-look-up-preference': ['panel', 'popup', 'options'],
  'set-preserve': ['panel'],
  'set-theme': ['options'],
  'set-language': ['options'],
  'add-endpoint': ['options'],
  'remove-endpoint': ['options'],
  'forget-everything': ['options'],
} as const satisfies Record<CommandName, readonly SenderPage[]>;
