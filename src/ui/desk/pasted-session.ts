import { type Command, type CommandReply, isHeldBack } from '../../contract/commands.ts';
import { decodeCalls } from '../../contract/decode-calls.ts';
import { decodeCandidates } from '../../contract/decode-candidates.ts';
import { admitCandidates } from '../../core/capture/admit-candidates.ts';
import type { Candidate } from '../../core/capture/candidate.ts';
import { fromPasted, maximumPasted } from '../../core/capture/from-pasted.ts';
import { type HarFailure, type HarFile, readHar } from '../../core/capture/har.ts';
import { fromHar } from '../../core/conversation/from-har.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { Lookup, TabSnapshot } from '../../core/session/model.ts';
import { emptySnapshot, reduce } from '../../core/session/reduce.ts';
import type { RawToken, TokenId } from '../../core/token/brand.ts';
import { isStillAllowed } from '../../core/token/issuer.ts';
import { poolOf, restAfter } from '../../core/user/cool-down.ts';
import type { Clock, CommandBus, Digest, PreferenceStore, SessionReader } from '../../ports.ts';

/** What a HAR file brought; it takes the place of what was there before. `calls` are those to Cognito. */
export interface HarOutcome {
  readonly kind: 'har';
  readonly requests: number;
  /** Entries that could not be read, or were too many. */
  readonly leftOut: number;
  readonly calls: number;
  readonly tokens: number;
}

/** Why nothing of a file is shown. */
export type OpenFailure =
  | HarFailure
  /** Its requests have nothing to do with Cognito. */
  | { readonly code: 'nothing'; readonly requests: number };

/** What a pasted text brought. */
export type PasteOutcome =
  | { readonly kind: 'read'; readonly tokens: number; readonly asides: number }
  | HarOutcome
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-long'; readonly length: number; readonly maximum: number };

/**
 * What a person pasted, in the shape that a tab has, so that the same views show it. All of it lives in the memory of this
 * page and ends with it: the background is handed a token only to ask Cognito about it.
 */
export interface PastedSession {
  readonly repository: SessionReader;
  readonly commands: CommandBus;
  /** Looks into a text and adds what it holds. */
  inspect(text: string): Promise<PasteOutcome>;
  /** Reads the text of a HAR file that somebody saved. */
  open(text: string): Promise<Result<HarOutcome, OpenFailure>>;
}

interface PastedPorts {
  readonly commands: CommandBus;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly preferences: Pick<PreferenceStore, 'read'>;
}

/** No tab has it: browsers count from one. */
export const pastedTabId = 0;

export const createPastedSession = ({ commands, clock, digest, preferences }: PastedPorts): PastedSession => {
  let snapshot: TabSnapshot | undefined;
  const raw = new Map<TokenId, RawToken>();
  const listeners = new Set<(next: TabSnapshot | undefined) => void>();

  const apply = (event: SessionEvent): void => {
    snapshot = reduce(snapshot ?? emptySnapshot(clock.now()), event);
    const kept = new Set(snapshot.tokens.map(({ id }) => id));
    for (const id of raw.keys()) if (!kept.has(id)) raw.delete(id);
    for (const listener of listeners) listener(snapshot);
  };

  const lookUp = async (tokenId: TokenId, token: RawToken): Promise<CommandReply> => {
    const startedAt = clock.now();
    const write = (lookup: Lookup) => apply({ kind: 'look-up-changed', tokenId, lookup });
    const record = snapshot?.tokens.find(({ id }) => id === tokenId);
    const { endpoints } = await preferences.read();
    if (record?.kind === 'access' && !isStillAllowed(record.claims.issuer, endpoints)) {
      const failure = { code: 'not-sent', reason: 'endpoint-removed' } as const;
      write({ state: 'failed', startedAt, finishedAt: clock.now(), failure });
      return ok({});
    }
    const before = snapshot?.lookups[tokenId];
    const previous = before?.state === 'succeeded' ? before.user : undefined;
    write({ state: 'running', startedAt, ...(previous === undefined ? {} : { previous }) });
    const reply = await commands.send({ name: 'look-up-pasted', token });
    const answer = reply.ok ? reply.value.answer : undefined;
    if (answer === undefined) {
      if (!reply.ok && isHeldBack(reply.error)) {
        apply({ kind: 'look-up-withdrawn', tokenId, ...(before === undefined ? {} : { before }) });
        if (reply.error.code === 'resting' && record?.kind === 'access')
          apply({
            kind: 'rest-begun',
            at: clock.now(),
            rest: { pool: poolOf(record.claims.issuer), until: reply.error.until },
          });
        return reply;
      }
      write({ state: 'interrupted', startedAt });
      return reply.ok ? fail({ code: 'no-answer' }) : reply;
    }
    const finishedAt = clock.now();
    const { outcome, clocks } = answer;
    if (clocks !== undefined)
      apply({
        kind: 'clock-compared',
        clock: { ahead: clocks.service - clocks.here, readAt: finishedAt },
      });
    write(
      outcome.ok
        ? { state: 'succeeded', startedAt, finishedAt, ...outcome.value }
        : { state: 'failed', startedAt, finishedAt, failure: outcome.error },
    );
    const rest =
      outcome.ok || record?.kind !== 'access'
        ? undefined
        : restAfter(record.claims.issuer, outcome.error, finishedAt);
    if (rest !== undefined) apply({ kind: 'rest-begun', at: finishedAt, rest });
    return ok({});
  };

  const verify = async (tokenId: TokenId, token: RawToken): Promise<CommandReply> => {
    const reply = await commands.send({ name: 'verify-pasted', token });
    if (!reply.ok) return reply;
    const { signature } = reply.value;
    if (signature !== undefined) apply({ kind: 'signature-changed', tokenId, signature });
    return ok({});
  };

  const send = async (command: Command): Promise<CommandReply> => {
    switch (command.name) {
      case 'look-up':
      case 'verify':
      case 'reveal-token': {
        const token = raw.get(command.tokenId);
        if (token === undefined) return fail({ code: 'no-such-token' });
        if (command.name === 'reveal-token') return ok({ token });
        return command.name === 'look-up' ? lookUp(command.tokenId, token) : verify(command.tokenId, token);
      }
      case 'clear':
        apply({ kind: 'cleared', at: clock.now() });
        return ok({});
      default:
        return commands.send(command);
    }
  };

  /** As a message would be: names in a file may be anything, and a place holds no token. */
  const admit = async (found: readonly Candidate[]) => {
    const { endpoints } = await preferences.read();
    return admitCandidates(decodeCandidates(found) ?? [], clock.now(), digest, endpoints);
  };
  const keep = (found: ReadonlyMap<TokenId, RawToken>): void => {
    for (const [id, token] of found) raw.set(id, token);
  };

  /** `undefined` if the file holds neither tokens nor calls. */
  const openFile = async (file: HarFile, text: string): Promise<HarOutcome | undefined> => {
    // Whoever could guess the key from the file has all that links stand for.
    const { candidates, skipped, calls, steps } = fromHar(file, await digest.sha256(text));
    const { event, raw: found } = await admit(candidates);
    if (calls === 0 && event.tokens.length === 0 && event.asides.length === 0) return undefined;
    apply({ kind: 'cleared', at: clock.now() });
    keep(found);
    apply(event);
    apply({ kind: 'bodies-skipped', skipped });
    for (const step of steps)
      apply(step.kind === 'called' ? { kind: 'called', calls: decodeCalls(step.calls) } : step);
    return {
      kind: 'har',
      requests: file.entries.length,
      leftOut: file.leftOut,
      calls,
      tokens: new Set(event.tokens.map(({ id }) => id)).size,
    };
  };

  return {
    repository: {
      read: async () => snapshot,
      subscribe: (_, listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    commands: { send },
    inspect: async (text) => {
      const pasted = fromPasted(text);
      if (pasted.kind === 'too-long')
        return { kind: 'too-long', length: pasted.length, maximum: maximumPasted };
      const file = readHar(text);
      const opened = file.ok ? await openFile(file.value, text) : undefined;
      if (opened !== undefined) return opened;
      const { event, raw: found } = await admit(pasted.candidates);
      keep(found);
      if (event.tokens.length === 0 && event.asides.length === 0) return { kind: 'nothing' };
      apply(event);
      return {
        kind: 'read',
        tokens: new Set(event.tokens.map(({ id }) => id)).size,
        asides: new Set(event.asides.map(({ id }) => id)).size,
      };
    },
    open: async (text) => {
      const file = readHar(text);
      if (!file.ok) return file;
      const opened = await openFile(file.value, text);
      return opened === undefined
        ? fail({ code: 'nothing', requests: file.value.entries.length })
        : ok(opened);
    },
  };
};
