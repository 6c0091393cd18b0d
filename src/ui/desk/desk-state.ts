import { type Signal, signal } from '@preact/signals';
import type { Report } from '../../core/report/report.ts';
import { createStore } from '../create-store.ts';
import type { Store } from '../store.ts';
import type { KeptSide } from './compared-sides.ts';
import type { DeskPorts } from './desk-ports.ts';
import { createPastedSession, type HarOutcome, type PastedSession, pastedTabId } from './pasted-session.ts';

/** What the tools work on, for as long as the page lives. Nothing of it is written anywhere. */
export interface DeskState {
  /** The session of the tab. */
  readonly store: Store;
  readonly ports: DeskPorts;
  readonly pasted: PastedSession;
  /** What was pasted, as a session of its own. */
  readonly pastedStore: Store;
  /** The HAR file that is open as what was pasted. */
  readonly file: Signal<{ readonly name: string; readonly outcome: HarOutcome } | undefined>;
  /** The text in the field, until it is looked into. */
  readonly draft: Signal<string>;
  /** Sessions as they were when somebody kept them, to be compared with later ones. */
  readonly kept: Signal<readonly KeptSide[]>;
  /** Keys of the sides that are compared, once somebody chose. */
  readonly left: Signal<string | undefined>;
  readonly right: Signal<string | undefined>;
  /** A saved report that was opened. */
  readonly opened: Signal<{ readonly name: string; readonly report: Report } | undefined>;
  dispose(): void;
}

export const createDeskState = (store: Store, ports: DeskPorts): DeskState => {
  const pasted = createPastedSession(ports);
  const pastedStore = createStore({
    ...ports,
    tabId: pastedTabId,
    repository: pasted.repository,
    commands: pasted.commands,
    isHandedOver: true,
  });
  return {
    store,
    ports,
    pasted,
    pastedStore,
    file: signal(undefined),
    draft: signal(''),
    kept: signal([]),
    left: signal(undefined),
    right: signal(undefined),
    opened: signal(undefined),
    dispose: () => pastedStore.dispose(),
  };
};

/** Shows what a HAR file brought: its calls first, where it has any. */
export const showFile = ({ file, pastedStore }: DeskState, name: string, outcome: HarOutcome): void => {
  file.value = { name, outcome };
  pastedStore.followNewest();
  pastedStore.view.value = outcome.calls > 0 ? 'conversation' : 'session';
};

export const closeFile = ({ file, pastedStore }: DeskState): Promise<void> => {
  file.value = undefined;
  return pastedStore.clear();
};
