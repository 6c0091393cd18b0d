import type { TokenKind } from '../session/model.ts';
import type { TokenId } from '../token/brand.ts';
import type { CallFacts } from './facts.ts';
import type { Link } from './link.ts';

/**
 * Who was asked. `callback`: the app's own address, to which a sign-in leads back with a code or an error. `api`: anything that
 * refused a token.
 */
export type CallService = 'user-pools' | 'identity-pools' | 'oauth' | 'callback' | 'api';

/** What became of the reply's body: some say nothing, and some cannot be read. */
export const replyStates = ['read', 'empty', 'not-json', 'too-long', 'no-reply'] as const;

export type ReplyState = (typeof replyStates)[number];

/** A token that a call sent or received, by its digest. */
export interface CallToken {
  readonly id: TokenId;
  readonly use: 'sent' | 'received';
  readonly kind: TokenKind;
}

/** What a refusal says of itself, with anything secret cut out. */
export interface CallRefusal {
  /** The exception's name, the `error` of OAuth, or the `errorType` of GraphQL; empty if it has none. */
  readonly type: string;
  readonly message: string;
}

/** What ties a call to others; see `Link`. */
export interface CallLinks {
  /** The `Session` that was sent, and the one that came back. */
  readonly session?: Link;
  readonly nextSession?: Link;
  readonly state?: Link;
  readonly code?: Link;
  readonly user?: Link;
}

/** One call of the page's conversation with Cognito. Holds no token, no secret and no name of a user. */
export interface Call {
  readonly service: CallService;
  /** `InitiateAuth`, `/oauth2/token`; for a callback and an API the method. */
  readonly operation: string;
  readonly method: string;
  /** Without query and fragment. */
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds until the reply was there, and of them those that the page waited for its first byte. */
  readonly duration?: number;
  readonly waited?: number;
  /** Absent if no reply came. */
  readonly status?: number;
  readonly reply: ReplyState;
  readonly refusal?: CallRefusal;
  readonly requestId?: string;
  readonly tokens: readonly CallToken[];
  readonly facts: CallFacts;
  readonly links: CallLinks;
}

/** Calls of one tab that are kept. */
export const maximumEntries = 500;

/** Bounds of the texts of a call, in characters. */
export const longestName = 64;
export const longestUrl = 300;
export const longestMessage = 500;

/** Tokens that one call may name. */
export const mostTokens = 8;

/** A call as a tab keeps it. `number` names it for as long as the tab is recorded. */
export interface CallEntry extends Call {
  readonly kind: 'call';
  readonly number: number;
}

/** The page went elsewhere. */
export interface NavigationEntry {
  readonly kind: 'navigation';
  readonly number: number;
  readonly at: number;
}

/** What a tab keeps of the conversation, in the order in which it ended. */
export type ConversationEntry = CallEntry | NavigationEntry;

/** Whether a call came to nothing: it was refused, or nobody answered. */
export const hasFailed = ({ refusal, status, reply }: Call): boolean =>
  refusal !== undefined || (status ?? 0) >= 400 || reply === 'no-reply';
