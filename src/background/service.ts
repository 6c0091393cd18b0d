import { allowedSenders, type Command, type CommandReply, type SenderPage } from '../contract/commands.ts';
import { decodeCommand } from '../contract/decode.ts';
import { admitCandidates } from '../core/capture/admit-candidates.ts';
import type { Candidate, PageReport } from '../core/capture/candidate.ts';
import { fail, ok } from '../core/result.ts';
import type { SessionEvent } from '../core/session/events.ts';
import type { SkippedBodies, TabSnapshot } from '../core/session/model.ts';
import { NoRoom } from '../core/session/no-room.ts';
import { defaultPreferences, type Preferences } from '../core/session/preferences.ts';
import type { TokenId } from '../core/token/brand.ts';
import type {
  Digest,
  KeyDirectory,
  ScanRequests,
  SessionRepository,
  SiteAccess,
  UserDirectory,
} from '../ports.ts';
import { createEndpoints, type EndpointPorts } from './endpoints.ts';
import { createKeyCache } from './key-cache.ts';
import { createLookUp, type LookUpPorts } from './look-up.ts';
import { createPacedCalls } from './paced-calls.ts';
import { createPasted } from './pasted.ts';
import { createSingleWriter } from './single-writer.ts';
import { createVerify, type VerifyPorts } from './verify.ts';

export interface ServicePorts
  extends Omit<LookUpPorts & VerifyPorts & EndpointPorts, 'writer' | 'keys' | 'calls'> {
  readonly directory: UserDirectory;
  readonly keys: KeyDirectory;
  readonly repository: SessionRepository;
  readonly digest: Digest;
  readonly scanRequests: ScanRequests;
  readonly sites: Pick<SiteAccess, 'covers'>;
}

/** The background: the only writer of what is known, the only reader of raw tokens, the only caller of Cognito. */
export interface Service {
  /** Answers one message. `sender` is the page of the extension it came from, `undefined` for anything else. */
  handle(message: unknown, sender: SenderPage | undefined): Promise<CommandReply>;
  forgetTab(tabId: number): Promise<void>;
  /** Forgets what cookies brought that may no longer be read. */
  forgetWithdrawn(): Promise<void>;
}

/** Commands that change what is known of a tab, and take no call of Cognito to do so. */
const orderedCommands: ReadonlySet<Command['name']> = new Set<Command['name']>([
  'report-page',
  'report-traffic',
  'report-navigation',
  'set-recording',
  'clear',
]);

const isNothing = ({ tooLong, notText }: SkippedBodies): boolean => tooLong === 0 && notText === 0;

/** Origins of pages whose HttpOnly cookies were looked at. */
const cookieOrigins = ({ page, tokens, asides }: TabSnapshot): readonly string[] => {
  const places = [...tokens, ...asides].flatMap(({ sightings }) => sightings.map(({ place }) => place));
  const found = places.flatMap((place) => (place.kind === 'http-only-cookie' ? [place.origin] : []));
  const read = page.state === 'read' && page.httpOnlyCookies !== undefined ? [page.origin] : [];
  return [...new Set([...read, ...found])];
};

const mayGive = (sender: SenderPage, name: Command['name']): boolean => {
  const senders: readonly SenderPage[] = allowedSenders[name];
  return senders.includes(sender);
};

export const createService = (ports: ServicePorts): Service => {
  const { repository, vault, digest, preferences, scanRequests, clock } = ports;
  const writer = createSingleWriter(repository, vault, clock);
  const calls = createPacedCalls(ports.directory, clock);
  const lookUp = createLookUp({ ...ports, writer, calls });
  const keys = createKeyCache(ports.keys, clock);
  const verify = createVerify({ ...ports, writer, keys });
  const pasted = createPasted({ ...ports, keys, calls });

  const admit = async (
    tabId: number,
    candidates: readonly Candidate[],
    before: readonly SessionEvent[],
    after: readonly SessionEvent[] = [],
  ): Promise<CommandReply> => {
    const { event, raw } = await admitCandidates(
      candidates,
      clock.now(),
      digest,
      (await preferences.read()).endpoints,
    );
    await writer.apply(tabId, [...before, event, ...after], raw);
    return ok({});
  };

  const reportPage = async (tabId: number, report: PageReport): Promise<CommandReply> => {
    const at = clock.now();
    if (report.state === 'read') {
      const { candidates, state: _, ...reading } = report;
      return admit(tabId, candidates, [{ kind: 'page-read', at, ...reading }]);
    }
    await writer.apply(tabId, [{ kind: 'page-unreadable', at, failure: report.failure }]);
    return ok({});
  };

  let changed: Promise<unknown> = Promise.resolve();
  /** One change after the other, since each is written over what the one before left. */
  const changeBy = async (next: (current: Preferences) => Partial<Preferences>): Promise<void> => {
    const write = async () => {
      const current = await preferences.read();
      await preferences.write({ ...current, ...next(current) });
    };
    const written = changed.then(write, write);
    changed = written;
    await written;
  };
  const change = async (preference: Partial<Preferences>): Promise<CommandReply> => {
    await changeBy(() => preference);
    return ok({});
  };

  /** Tokens that are known are asked about elsewhere from now on, and pages are read again for those that were set aside. */
  const endpoints = createEndpoints(ports, changeBy, async (allowed) => {
    for (const tabId of await repository.tabIds()) {
      const snapshot = await writer.apply(tabId, [{ kind: 'endpoints-changed', endpoints: allowed }]);
      if (snapshot?.recording === true) await scanRequests.ask(tabId, { at: clock.now(), depth: 'storage' });
    }
  });

  const isPaused = async (tabId: number): Promise<boolean> => (await writer.read(tabId))?.recording === false;
  /** Resume does not bring up what the rest was to leave out, however late it is reported. */
  const fellIntoRest = async (tabId: number, causedAt: number): Promise<boolean> => {
    const snapshot = await writer.read(tabId);
    return snapshot?.recording === false || causedAt < (snapshot?.resumedAt ?? 0);
  };

  const run = async (command: Command): Promise<CommandReply> => {
    switch (command.name) {
      case 'report-page':
        if (!command.isAsked && (await fellIntoRest(command.tabId, command.causedAt)))
          return fail({ code: 'paused' });
        return reportPage(command.tabId, command.report);
      case 'report-traffic':
        if (await isPaused(command.tabId)) return fail({ code: 'paused' });
        return admit(
          command.tabId,
          command.candidates,
          isNothing(command.skipped) ? [] : [{ kind: 'bodies-skipped', skipped: command.skipped }],
          // After the tokens, by which a refusal of an API is known to concern this tab.
          command.calls.length === 0 ? [] : [{ kind: 'called', calls: command.calls }],
        );
      case 'report-navigation':
        if (await isPaused(command.tabId)) return ok({});
        await writer.apply(command.tabId, [
          {
            kind: (await preferences.read()).preserve ? 'navigation-marked' : 'navigated',
            at: clock.now(),
          },
        ]);
        return ok({});
      case 'request-scan':
        await scanRequests.ask(command.tabId, { at: clock.now(), depth: command.depth });
        return ok({});
      case 'look-up':
        return lookUp(command.tabId, command.tokenId);
      case 'verify':
        return verify(command.tabId, command.tokenId);
      case 'look-up-pasted':
        return pasted.lookUp(command.token);
      case 'verify-pasted':
        return pasted.verify(command.token);
      case 'set-recording': {
        const { tabId, recording } = command;
        await writer.apply(tabId, [{ kind: 'recording-set', at: clock.now(), recording }]);
        return ok({});
      }
      case 'clear':
        await writer.apply(command.tabId, [{ kind: 'cleared', at: clock.now() }]);
        await ports.badge.show(command.tabId, undefined);
        return ok({});
      case 'reveal-token': {
        const record = (await writer.read(command.tabId))?.tokens.find(({ id }) => id === command.tokenId);
        if (record === undefined || record.kind === 'refresh') return fail({ code: 'no-such-token' });
        const token = await vault.get(command.tabId, command.tokenId);
        return token === undefined ? fail({ code: 'no-such-token' }) : ok({ token });
      }
      case 'set-look-up-preference':
        return change({ lookUp: command.preference });
      case 'set-preserve':
        return change({ preserve: command.preserve });
      case 'set-theme':
        return change({ theme: command.theme });
      case 'set-language':
        return change({ language: command.language });
      case 'add-endpoint':
        return endpoints.add(command);
      case 'remove-endpoint':
        return endpoints.remove(command);
      case 'forget-everything': {
        const before = (await preferences.read()).endpoints;
        for (const tabId of await repository.tabIds()) {
          await writer.apply(tabId, [{ kind: 'cleared', at: clock.now() }]);
          await ports.badge.show(tabId, undefined);
        }
        await change(defaultPreferences);
        await endpoints.giveBack(before);
        return ok({});
      }
    }
  };

  /** What is reported of a tab, and what is done to it, in the order in which it came: a digest takes its time. */
  const inOrder = new Map<number, Promise<unknown>>();
  const runInOrder = (tabId: number, command: Command): Promise<CommandReply> => {
    const step = () => run(command);
    const next = (inOrder.get(tabId) ?? Promise.resolve()).then(step, step);
    inOrder.set(tabId, next);
    const tidy = () => {
      if (inOrder.get(tabId) === next) inOrder.delete(tabId);
    };
    // What went wrong is for whoever gave the command; here it only must not be nobody's.
    void next.then(tidy, tidy);
    return next;
  };

  /**
   * What an earlier life of the background left under way will never be answered: say so before anything else. What it was
   * asked to leave alone is left alone.
   */
  const resume = async (): Promise<void> => {
    const named = new Map<number, ReadonlySet<TokenId>>();
    for (const tabId of await repository.tabIds()) {
      const snapshot = await writer.apply(tabId, [{ kind: 'background-restarted' }]);
      if (snapshot !== undefined) calls.restore(snapshot);
      named.set(tabId, new Set(snapshot?.tokens.map(({ id }) => id)));
    }
    // It may have ended between the vault and the snapshot: a token that no view names could never be forgotten.
    await vault.keepOnly(named);
  };
  // Should that fail, views still tell an old look-up by its age; commands go on.
  const resumed = resume().catch(() => undefined);

  return {
    handle: async (message, sender) => {
      const command = decodeCommand(message);
      if (command === undefined) return fail({ code: 'bad-command' });
      if (sender === undefined || !mayGive(sender, command.name)) return fail({ code: 'not-allowed' });
      await resumed;
      try {
        return orderedCommands.has(command.name) && 'tabId' in command
          ? await runInOrder(command.tabId, command)
          : await run(command);
      } catch (error) {
        if (error instanceof NoRoom) return fail({ code: 'no-room' });
        throw error;
      }
    },
    forgetWithdrawn: async () => {
      for (const tabId of await repository.tabIds()) {
        const snapshot = await writer.read(tabId);
        if (snapshot === undefined) continue;
        const origins: string[] = [];
        for (const origin of cookieOrigins(snapshot))
          if (!(await ports.sites.covers(origin))) origins.push(origin);
        if (origins.length > 0) await writer.apply(tabId, [{ kind: 'cookies-withdrawn', origins }]);
      }
    },
    forgetTab: async (tabId) => {
      await writer.forget(tabId);
      await scanRequests.forget(tabId);
    },
  };
};
