import { useEffect, useMemo } from 'preact/hooks';
import { reportToMarkdown } from '../../core/report/to-markdown.ts';
import { Announcer } from '../components/announcer.tsx';
import { PopupUser } from '../components/popup-user.tsx';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import type { DeskPorts } from './desk-ports.ts';
import { createDeskState } from './desk-state.ts';
import { PasteForm } from './paste-form.tsx';
import { reportOf } from './report-of.ts';
import './desk.css';

/** Copies what is known of the session that is shown, without tokens and personal data. */
export const copyReport = async (store: Store): Promise<void> => {
  const report = reportOf(store, false);
  if (report !== undefined) await store.copyText(reportToMarkdown(report, words), say('report_theReport'));
};

/** A text that somebody pasted into the popup, inspected as the page is. */
export const PopupPaste = ({ store, ports }: { readonly store: Store; readonly ports: DeskPorts }) => {
  const state = useMemo(() => createDeskState(store, ports), [store, ports]);
  useEffect(() => () => state.dispose(), [state]);
  return (
    <>
      {state.pastedStore.session.value === undefined && <h1 class="visually-hidden">{say('paste_title')}</h1>}
      <PasteForm state={state} />
      {state.pastedStore.session.value !== undefined && <PopupUser store={state.pastedStore} />}
      <Announcer store={state.pastedStore} />
    </>
  );
};
