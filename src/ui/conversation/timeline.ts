import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type ConversationEntry, hasFailed } from '../../core/conversation/call.ts';
import { type Flow, flowsOf } from '../../core/conversation/flows.ts';
import { callsIn } from '../../core/conversation/ordered.ts';
import type { Around } from '../../core/diagnosis/calls/call-evidence.ts';
import {
  type ConversationFinding,
  conversationFindings,
} from '../../core/diagnosis/calls/conversation-findings.ts';
import type { TokenRecord } from '../../core/session/model.ts';
import type { Session } from '../../core/session/sessions.ts';
import type { TokenId } from '../../core/token/brand.ts';
import { parseFilter } from '../filter.ts';
import { words } from '../words.ts';
import { createDiagnoser, type Diagnose } from './call-diagnoses.ts';
import { filterFlows } from './call-filter.ts';
import type { ConversationStore } from './conversation-source.ts';
import { createFlowKeeper, rowsOf, type TimelineRow } from './timeline-rows.ts';

/** A token that is held, and the session that it is of. */
export interface HeldToken {
  readonly session: Session;
  readonly token: TokenRecord;
}

/** What the views of a conversation share, for as long as the page lives. */
export interface Timeline {
  readonly text: Signal<string>;
  /** Why the text is no pattern; absent while it is one, or words. */
  readonly textFault: ReadonlySignal<string | undefined>;
  /** Empty for all. */
  readonly operation: Signal<string>;
  readonly failuresOnly: Signal<boolean>;
  /** Each once, by name. */
  readonly operations: ReadonlySignal<readonly string[]>;
  readonly calls: ReadonlySignal<number>;
  readonly failures: ReadonlySignal<number>;
  readonly flows: ReadonlySignal<readonly Flow[]>;
  readonly visibleFlows: ReadonlySignal<readonly Flow[]>;
  readonly rows: ReadonlySignal<readonly TimelineRow[]>;
  readonly held: ReadonlySignal<ReadonlyMap<TokenId, HeldToken>>;
  /** What the calls show over time. */
  readonly findings: ReadonlySignal<readonly ConversationFinding[]>;
  readonly diagnose: ReadonlySignal<Diagnose>;
  /** How many flows are drawn at most, the newest. */
  readonly drawn: Signal<number>;
  /** Whether a row is open, by its key. */
  openOf(key: string, isOpenAtFirst?: boolean): Signal<boolean>;
  showAll(): void;
}

/** Flows that are drawn until somebody asks for more. */
const drawnAtFirst = 60;

const none: readonly ConversationEntry[] = [];

export const createTimeline = (store: ConversationStore): Timeline => {
  const text = signal('');
  const operation = signal('');
  const failuresOnly = signal(false);
  const drawn = signal(drawnAtFirst);
  const open = new Map<string, Signal<boolean>>();
  const keepSame = createFlowKeeper();
  const diagnoser = createDiagnoser();
  const entries = computed(() => store.snapshot.value?.calls ?? none);
  const calls = computed(() => callsIn(entries.value));
  const around = computed<Around>(() => {
    const { tokens = [], clock, page } = store.snapshot.value ?? {};
    return {
      calls: entries.value,
      tokens,
      ...(clock === undefined ? {} : { clock }),
      ...(page === undefined ? {} : { page }),
    };
  });
  const flows = computed(() => keepSame(flowsOf(entries.value)));
  const parsed = computed(() => parseFilter(text.value));
  const visibleFlows = computed(() =>
    filterFlows(flows.value, {
      text: parsed.value,
      operation: operation.value,
      failuresOnly: failuresOnly.value,
    }),
  );
  return {
    text,
    textFault: computed(() => (parsed.value.kind === 'invalid' ? parsed.value.reason : undefined)),
    operation,
    failuresOnly,
    operations: computed(() => [...new Set(calls.value.map((call) => call.operation))].sort()),
    calls: computed(() => calls.value.length),
    failures: computed(() => calls.value.filter(hasFailed).length),
    flows,
    visibleFlows,
    rows: computed(() => rowsOf(entries.value, visibleFlows.value)),
    held: computed(
      () =>
        new Map(
          store.sessions.value.flatMap((session) =>
            session.tokens.map((token): [TokenId, HeldToken] => [token.id, { session, token }]),
          ),
        ),
    ),
    findings: computed(() => conversationFindings(around.value, words)),
    diagnose: computed(() => diagnoser(around.value)),
    drawn,
    openOf: (key, isOpenAtFirst = false) => {
      const known = open.get(key);
      if (known !== undefined) return known;
      const made = signal(isOpenAtFirst);
      open.set(key, made);
      return made;
    },
    showAll: () => {
      text.value = '';
      operation.value = '';
      failuresOnly.value = false;
    },
  };
};
