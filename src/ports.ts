import type { Command, CommandReply, SenderPage } from './contract/commands.ts';
import type { TextDigest } from './core/capture/admit-candidates.ts';
import type { CookiesContent, PageContent } from './core/capture/page-content.ts';
import type { Observed } from './core/conversation/listen.ts';
import type { Result } from './core/result.ts';
import type { PageFailure, TabSnapshot } from './core/session/model.ts';
import type { Preferences } from './core/session/preferences.ts';
import type { ScanDepth, ScanRequest } from './core/session/scan-request.ts';
import type { SignatureFailure } from './core/session/signature.ts';
import type { Site } from './core/site/site.ts';
import type { RawToken, TokenId } from './core/token/brand.ts';
import type { EndpointAnswer } from './core/token/endpoint-test.ts';
import type { Issuer } from './core/token/issuer.ts';
import type { RsaKey } from './core/token/jwks.ts';
import type { UserAnswer } from './core/user/user-answer.ts';

/** Ends a subscription. */
export type Unsubscribe = () => void;

/** Reads what the inspected page keeps. */
export interface PageReader {
  read(depth: ScanDepth): Promise<Result<PageContent, PageFailure>>;
}

/** Looks at the cookies that the browser keeps for a page. */
export interface CookieReader {
  /** Those for the page of this origin; `undefined`, and nothing is looked at, where no person allowed it. */
  read(origin: string): Promise<CookiesContent | undefined>;
}

export interface SiteAccessFailure {
  /** What the browser said. */
  readonly detail: string;
}

/** The sites whose cookies a person lets the extension read. */
export interface SiteAccess {
  /** Whether the cookies for a page of this origin may be read. */
  covers(origin: string): Promise<boolean>;
  /**
   * Has the browser ask the person, and tells whether they agreed. To be called while a click is handled, before anything is
   * waited for: the browser asks at no other time.
   */
  request(site: Site): Promise<Result<boolean, SiteAccessFailure>>;
  /** Match patterns of all that was allowed, in whatever way. */
  allowed(): Promise<readonly string[]>;
  withdraw(origins: readonly string[]): Promise<Result<undefined, SiteAccessFailure>>;
  /** Calls the listener whenever something was allowed or withdrawn, also in the browser's own settings. */
  subscribe(listener: () => void): Unsubscribe;
}

/** What the inspected page does, while DevTools is open. */
export interface TrafficFeed {
  /** Finished requests without what is secret in them, and the calls that they were. */
  onRequest(listener: (observed: Observed) => void): Unsubscribe;
  onNavigation(listener: () => void): Unsubscribe;
  /** Tells the listeners of the WebSockets that are open now, which are no finished requests yet. */
  readOpenSockets(): void;
}

/** What is known about each tab, as views read it. Held in memory, for as long as the browser runs. */
export interface SessionReader {
  read(tabId: number): Promise<TabSnapshot | undefined>;
  /** Of what did not change from one snapshot to the next, nearly all is the same object in both. */
  subscribe(tabId: number, listener: (snapshot: TabSnapshot | undefined) => void): Unsubscribe;
}

/** The same for the background, which alone writes. Writing throws `NoRoom` where there is none. */
export interface SessionRepository extends Pick<SessionReader, 'read'> {
  write(tabId: number, snapshot: TabSnapshot): Promise<void>;
  forget(tabId: number): Promise<void>;
  tabIds(): Promise<readonly number[]>;
}

/** Carries a person's wish to have the page read again to whoever records that tab. */
export interface ScanRequests {
  ask(tabId: number, request: ScanRequest): Promise<void>;
  forget(tabId: number): Promise<void>;
  subscribe(tabId: number, listener: (request: ScanRequest) => void): Unsubscribe;
}

/**
 * Raw tokens, apart from everything that views read. Held in memory; the background alone asks for it. Putting throws `NoRoom`
 * where there is none.
 */
export interface TokenVault {
  put(tabId: number, tokens: ReadonlyMap<TokenId, RawToken>): Promise<void>;
  get(tabId: number, tokenId: TokenId): Promise<RawToken | undefined>;
  drop(tabId: number, tokenIds: readonly TokenId[]): Promise<void>;
  /** Drops whatever there is of a tab. */
  forget(tabId: number): Promise<void>;
  /** Drops all tokens but those that are named, by tab. */
  keepOnly(named: ReadonlyMap<number, ReadonlySet<TokenId>>): Promise<void>;
}

export type Digest = TextDigest;

/** Cognito's GetUser. Takes the issuer that was validated, never an address. */
export interface UserDirectory {
  getUser(token: RawToken, issuer: Issuer): Promise<UserAnswer>;
}

/** Asks a custom endpoint about a token that nobody made, before it is allowed. */
export interface EndpointProbe {
  test(origin: string): Promise<EndpointAnswer>;
}

/** The browser's permission to read the answers of an origin that lets nobody else do so. Patterns are match patterns. */
export interface EndpointAccess {
  /** Whether the person gave it. Must be called while a click is handled, before anything is waited for. */
  ask(pattern: string): Promise<boolean>;
  giveBack(pattern: string): Promise<boolean>;
}

export interface KeysFailure {
  /** What the browser or the reply said. */
  readonly detail: string;
}

/** The public keys that Cognito publishes for each pool. Takes the issuer that was validated, never an address. */
export interface KeyDirectory {
  fetchKeys(issuer: Issuer): Promise<Result<readonly RsaKey[], KeysFailure>>;
}

/** A mark on the toolbar icon of one tab, for a user who was looked up; none where nobody was. */
export interface Badge {
  show(tabId: number, tone: 'good' | 'bad' | undefined): Promise<void>;
}

/** Whether a key made the signature of a token. Claims are not judged. */
export interface SignatureCheck {
  check(token: RawToken, key: RsaKey): Promise<'verified' | Exclude<SignatureFailure, 'unknown-key'>>;
}

/** What ties a page of the extension to it. */
export interface Lifeline {
  /** Whether the extension was updated, reloaded or removed since the page was opened: the page then reaches nothing of it. */
  isCut(): boolean;
}

/** The view's end of the line to the background. */
export interface CommandBus {
  send(command: Command): Promise<CommandReply>;
}

/** The background's end. The handler learns which page of the extension is asking, or that it is none. */
export interface CommandServer {
  serve(handler: (message: unknown, sender: SenderPage | undefined) => Promise<CommandReply>): void;
}

export interface PreferenceStore {
  read(): Promise<Preferences>;
  write(preferences: Preferences): Promise<void>;
  subscribe(listener: (preferences: Preferences) => void): Unsubscribe;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export type Theme = 'light' | 'dark';

export interface ThemeSource {
  /** Calls the listener at once and whenever the host's theme changes. */
  subscribe(listener: (theme: Theme) => void): Unsubscribe;
}

export interface Clipboard {
  write(text: string): Promise<boolean>;
}

/** Saves a text as a file where the person's downloads go. */
export interface FileSaver {
  save(file: { readonly name: string; readonly type: string; readonly text: string }): void;
}

/** Ways out of a view into pages of the browser. */
export interface Navigator {
  openOptions(): void;
}
