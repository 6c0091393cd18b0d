import { batch, computed, effect, signal } from '@preact/signals';
import { type Command, type CommandFailure, isHeldBack } from '../contract/commands.ts';
import { diagnose } from '../core/diagnosis/diagnose.ts';
import type { Evidence } from '../core/diagnosis/evidence.ts';
import { prognose } from '../core/diagnosis/prognosis.ts';
import { type LookupView, selectLookup } from '../core/session/lookup-view.ts';
import type { ClockReading, PageState, TabSnapshot, TokenRecord } from '../core/session/model.ts';
import { defaultPreferences, type Preferences } from '../core/session/preferences.ts';
import { collectSessions, orderSessions, type Session } from '../core/session/sessions.ts';
import type { TokenId } from '../core/token/brand.ts';
import { describeDuration, lifetimeAt } from '../core/token/lifetime.ts';
import { restEnd } from '../core/user/cool-down.ts';
import type { TextKey } from '../core/words/words.ts';
import { createClockWatch } from './clock-watch.ts';
import { filterSessions, parseFilter } from './filter.ts';
import { sameSessions } from './same-sessions.ts';
import type { ClaimsTab, Store, StorePorts, StoreView } from './store.ts';

/** How often the clock of a view moves, in milliseconds. */
const tick = 1000;

/** How long a word such as "Copied" stays. */
const announcementLife = 4000;

/** What a person can do about a command that failed. */
const failureWords = {
  'bad-command': 'announce_badCommand',
  'not-allowed': 'announce_badCommand',
  'no-such-token': 'announce_noSuchToken',
  'no-consent': 'announce_noConsent',
  paused: 'announce_paused',
  'no-room': 'announce_noRoom',
  'too-fast': 'announce_tooFast',
  'no-answer': 'announce_interrupted',
} as const satisfies Record<Exclude<CommandFailure['code'], 'resting'>, TextKey>;

/** Clocks that differ by less than this are taken for the same: the time of a reply is known to the second. */
const clockGrain = 5000;

const correction = (clock: ClockReading | undefined): number =>
  clock !== undefined && Math.abs(clock.ahead) > clockGrain ? clock.ahead : 0;

/** What a session is shown by unless somebody chooses: its access token, or else what there is. */
const newestOf = (session: Session | undefined) => session?.access ?? session?.id ?? session?.refresh;

export const createStore = (ports: StorePorts): Store => {
  const { tabId, repository, commands, clock, words } = ports;
  const snapshot = signal<TabSnapshot | undefined>(undefined);
  const isLoaded = signal(false);
  const isCutOff = signal(ports.lifeline.isCut());
  const preferences = signal<Preferences>(defaultPreferences);
  const now = signal(clock.now());
  /** When the clocks were compared last before the one here was set anew: that comparison tells nothing of it now. */
  const voidReading = signal<number | undefined>(undefined);
  const wasClockSet = computed(() => {
    const readAt = snapshot.value?.clock?.readAt;
    return readAt !== undefined && (readAt === voidReading.value || readAt > now.value + clockGrain);
  });
  const serviceNow = computed(() => now.value + (wasClockSet.value ? 0 : correction(snapshot.value?.clock)));
  const pointed = signal<readonly string[]>([]);
  const filter = signal('');
  const announcement = signal('');
  const view = signal<StoreView>('session');
  const shownCall = signal<number | undefined>(undefined);
  const chosen = signal<{ readonly session: string; readonly token: TokenId } | undefined>(undefined);
  const chosenClaims = signal<ClaimsTab | undefined>(undefined);

  const tokens = computed(() => snapshot.value?.tokens ?? []);
  const page = computed<PageState>(() => snapshot.value?.page ?? { state: 'unread' });
  const collected = computed(() => collectSessions(tokens.value, page.value));
  let lastSessions: readonly Session[] = [];
  const sessions = computed(() => {
    lastSessions = sameSessions(lastSessions, orderSessions(collected.value, serviceNow.value));
    return lastSessions;
  });
  const parsedFilter = computed(() => parseFilter(filter.value));
  const filterFault = computed(() =>
    parsedFilter.value.kind === 'invalid' ? parsedFilter.value.reason : undefined,
  );
  const visibleSessions = computed(() => filterSessions(sessions.value, parsedFilter.value));
  const session = computed(() => {
    const key = chosen.value?.session;
    return sessions.value.find((item) => item.key === key) ?? sessions.value[0];
  });
  const token = computed(() => {
    const current = session.value;
    const id = chosen.value?.token;
    return current?.tokens.find((item) => item.id === id) ?? newestOf(current);
  });
  const isPinned = computed(
    () => token.value?.id === chosen.value?.token && token.value?.id !== newestOf(sessions.value[0])?.id,
  );
  const access = computed(() => (token.value?.kind === 'access' ? token.value : session.value?.access));
  const idToken = computed(() => (token.value?.kind === 'id' ? token.value : session.value?.id));
  const claimsTab = computed<ClaimsTab>(() => {
    if (chosenClaims.value !== undefined) return chosenClaims.value;
    return access.value === undefined && idToken.value !== undefined ? 'id' : 'access';
  });
  const lookup = computed<LookupView>(() =>
    snapshot.value === undefined
      ? { state: 'idle' }
      : selectLookup(snapshot.value, access.value?.id, now.value),
  );
  const restsUntil = computed(() =>
    access.value === undefined
      ? undefined
      : restEnd(snapshot.value?.rests ?? [], access.value.claims.issuer, now.value),
  );
  const evidence = computed<Evidence | undefined>(() => {
    const current = snapshot.value;
    if (current === undefined) return undefined;
    const signatureOf = (item: TokenRecord | undefined) =>
      item === undefined ? undefined : current.signatures[item.id];
    const accessSignature = signatureOf(access.value);
    const idSignature = signatureOf(idToken.value);
    return {
      now: serviceNow.value,
      lookup: lookup.value,
      page: current.page,
      asides: current.asides,
      tokens: current.tokens,
      ...(access.value === undefined ? {} : { access: access.value }),
      ...(idToken.value === undefined ? {} : { id: idToken.value }),
      ...(accessSignature === undefined ? {} : { accessSignature }),
      ...(idSignature === undefined ? {} : { idSignature }),
      ...(current.clock === undefined ? {} : { clock: current.clock }),
      ...(wasClockSet.value ? { wasClockSet: true } : {}),
    };
  });
  const diagnoses = computed(() => (evidence.value === undefined ? [] : diagnose(evidence.value, words)));
  const prognosis = computed(() =>
    evidence.value === undefined ? undefined : prognose(evidence.value, words),
  );

  let announcementTimer: ReturnType<typeof setTimeout> | undefined;
  const announce = (text: string) => {
    clearTimeout(announcementTimer);
    announcement.value = text;
    announcementTimer = setTimeout(() => {
      announcement.value = '';
    }, announcementLife);
  };
  const describeFailure = (failure: CommandFailure): string =>
    failure.code === 'resting'
      ? words.say('announce_resting', { time: describeDuration(failure.until - clock.now()) })
      : words.say(failureWords[failure.code]);
  const announceFailure = (failure: CommandFailure) => {
    isCutOff.value = ports.lifeline.isCut();
    announce(isCutOff.value ? words.say('cutOff_title') : describeFailure(failure));
  };
  /** Whether it was done; what went wrong is announced. */
  const send = async (command: Command): Promise<boolean> => {
    const reply = await commands.send(command);
    if (!reply.ok) announceFailure(reply.error);
    return reply.ok;
  };
  /** The same where nobody needs to know what came of it. */
  const tell = async (command: Command): Promise<void> => {
    await send(command);
  };
  const verify = (tokenId: TokenId) => tell({ name: 'verify', tabId, tokenId });
  /** Signatures that were not checked yet, or whose keys did not come, are checked along the way. */
  const verifyUnchecked = (tokenId: TokenId | undefined) => {
    if (tokenId === undefined) return;
    const state = snapshot.value?.signatures[tokenId]?.state;
    if (state === undefined || state === 'keys-unreachable') void verify(tokenId);
  };
  const lookUpToken = async (tokenId: TokenId): Promise<void> => {
    // First what is waited for: the background takes one after the other.
    const asking = tell({ name: 'look-up', tabId, tokenId });
    verifyUnchecked(tokenId);
    verifyUnchecked(idToken.value?.id);
    await asking;
  };

  const copyWithToken: Store['copyWithToken'] = async (tokenId, write) => {
    const reply = await commands.send({ name: 'reveal-token', tabId, tokenId });
    if (!reply.ok) return announceFailure(reply.error);
    const raw = reply.value.token;
    if (raw === undefined) return announce(words.say('announce_noSuchToken'));
    announce(
      (await ports.clipboard.write(write(raw)))
        ? words.say('announce_copiedToken')
        : words.say('announce_tokenNotCopied'),
    );
  };

  /** Tokens that this view has asked about by itself: each once, whatever came of it. */
  const asked = new Set<TokenId>();
  let isPreferenceNews = false;
  const isClockSetNow = createClockWatch(
    () => clock.now(),
    () => performance.now(),
  );
  const watchClock = () => {
    if (isClockSetNow()) voidReading.value = snapshot.value?.clock?.readAt;
  };
  const ticking = setInterval(() => {
    watchClock();
    isCutOff.value = ports.lifeline.isCut();
    if (!document.hidden) now.value = clock.now();
  }, tick);
  /** When a person last asked for a reading of the page that has not come yet. */
  let askedScanAt: number | undefined;
  const announceScan = (next: TabSnapshot | undefined) => {
    if (askedScanAt === undefined || next === undefined || next.page.state === 'unread') return;
    if (next.page.readAt < askedScanAt) return;
    askedScanAt = undefined;
    announce(words.say(next.page.state === 'read' ? 'announce_pageRead' : 'announce_pageNotRead'));
  };
  const unsubscribe = [
    repository.subscribe(tabId, (next) => {
      announceScan(next);
      // While the comparison before is still there: one that comes now was made by the clock as it is set now.
      watchClock();
      batch(() => {
        snapshot.value = next;
        isLoaded.value = true;
        now.value = clock.now();
      });
    }),
    ports.preferences.subscribe((next) => {
      isPreferenceNews = true;
      preferences.value = next;
    }),
    // Automatic look-ups happen where somebody looks, once for each token that is alive.
    effect(() => {
      const candidate = access.value;
      // Read first: what was held back a second ago is asked for when the clock goes on.
      const at = serviceNow.value;
      if (preferences.value.lookUp !== 'automatic' || ports.isHandedOver || candidate === undefined) return;
      if (lookup.value.state !== 'idle' || asked.has(candidate.id) || restsUntil.value !== undefined) return;
      if (lifetimeAt(at, candidate.claims).state !== 'live') return;
      asked.add(candidate.id);
      void commands.send({ name: 'look-up', tabId, tokenId: candidate.id }).then((reply) => {
        // What was held back was not asked: it is once its time comes, if it is still the one to ask about.
        if (!reply.ok && isHeldBack(reply.error)) asked.delete(candidate.id);
        else if (!reply.ok) announceFailure(reply.error);
      });
      verifyUnchecked(candidate.id);
      verifyUnchecked(idToken.value?.id);
    }),
  ];
  void repository.read(tabId).then((first) => {
    // A change may have arrived in the meantime: it is newer than what was read.
    if (!isLoaded.value) snapshot.value = first;
    isLoaded.value = true;
  });
  void ports.preferences.read().then((first) => {
    if (!isPreferenceNews) preferences.value = first;
  });

  return {
    snapshot,
    isLoaded,
    isCutOff,
    preferences,
    now,
    serviceNow,
    filter,
    filterFault,
    isPinned,
    sessions,
    visibleSessions,
    session,
    token,
    access,
    idToken,
    evidence,
    version: ports.version,
    hasPage: ports.isHandedOver !== true,
    claimsTab,
    lookup,
    restsUntil,
    diagnoses,
    prognosis,
    pointed,
    announcement,
    view,
    shownCall,
    selectToken: (item, next) =>
      batch(() => {
        chosen.value = { session: item.key, token: next.id };
        chosenClaims.value = next.kind === 'refresh' ? chosenClaims.value : next.kind;
      }),
    followNewest: () =>
      batch(() => {
        chosen.value = undefined;
        chosenClaims.value = undefined;
      }),
    showClaims: (tab) => {
      chosenClaims.value = tab;
    },
    showCall: (number) =>
      batch(() => {
        shownCall.value = number;
        view.value = 'conversation';
      }),
    lookUp: async () => {
      if (access.value !== undefined) await lookUpToken(access.value.id);
    },
    point: (points) => {
      pointed.value = points;
    },
    verify,
    setLookUpPreference: (preference) => tell({ name: 'set-look-up-preference', preference }),
    setRecording: (recording) => tell({ name: 'set-recording', tabId, recording }),
    setPreserve: (preserve) => tell({ name: 'set-preserve', preserve }),
    rescan: async (depth) => {
      askedScanAt = clock.now();
      if (!(await send({ name: 'request-scan', tabId, depth }))) askedScanAt = undefined;
    },
    clear: async () => {
      if (!(await send({ name: 'clear', tabId }))) return;
      asked.clear();
      announce(words.say('announce_cleared'));
    },
    copyText: async (text, what) => {
      announce(
        (await ports.clipboard.write(text))
          ? words.say('announce_copied', { what })
          : words.say('announce_notCopied', { what }),
      );
    },
    copyToken: (tokenId) => copyWithToken(tokenId, (token) => token),
    copyWithToken,
    announce,
    openOptions: () => ports.navigator.openOptions(),
    dispose: () => {
      clearInterval(ticking);
      clearTimeout(announcementTimer);
      for (const end of unsubscribe) end();
    },
  };
};
