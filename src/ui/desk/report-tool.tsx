import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Report } from '../../core/report/report.ts';
import { reportToHtml } from '../../core/report/to-html.ts';
import { reportToJson } from '../../core/report/to-json.ts';
import { reportToMarkdown } from '../../core/report/to-markdown.ts';
import { describeClock } from '../clock-text.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { printable } from '../printable.ts';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import type { DeskState } from './desk-state.ts';
import { OpenReport } from './open-report.tsx';
import { reportOf } from './report-of.ts';
import { ReportView } from './report-view.tsx';
import { SubjectPicker, useSubject } from './subject-picker.tsx';
import { toldConversation } from './told-conversation.ts';

/** Such as `whoami-report-2026-01-31-0915`, in UTC. */
const fileNameOf = ({ madeAt }: Report): string =>
  `whoami-report-${new Date(madeAt).toISOString().slice(0, 16).replace('T', '-').replace(':', '')}`;

const ReportOfSession = ({ state, store }: { readonly state: DeskState; readonly store: Store }) => {
  const isPersonal = useSignal(false);
  const { files } = state.ports;
  const snapshot = store.snapshot.value;
  const sessionKey = store.session.value?.key;
  const lookupState = store.lookup.value.state;
  const findings = store.diagnoses.value.map(({ id }) => id).join(' ');
  // A report tells one moment: it is made anew when something has changed, not with every second.
  const report = useMemo(
    () => reportOf(store, isPersonal.value, toldConversation(store)),
    [store, snapshot, sessionKey, lookupState, findings, isPersonal.value],
  );
  if (report === undefined)
    return (
      <div class="desk-line">
        <span class="soft">{say('report_noSession')}</span>
        <OpenReport state={state} />
      </div>
    );
  const save = (ending: string, type: string, text: string) => {
    files.save({ name: `${fileNameOf(report)}.${ending}`, type, text });
    store.announce(say('report_saved', { name: `${fileNameOf(report)}.${ending}` }));
  };
  return (
    <>
      <div class="desk-line">
        <button
          type="button"
          class="desk-button desk-button-main"
          onClick={() => void store.copyText(reportToMarkdown(report, words), say('report_theReport'))}
        >
          {say('report_copy')}
        </button>
        <button
          type="button"
          class="desk-button"
          title={say('report_saveJsonHint')}
          onClick={() => save('json', 'application/json', reportToJson(report))}
        >
          {say('report_saveJson')}
        </button>
        <button
          type="button"
          class="desk-button"
          title={say('report_saveHtmlHint')}
          onClick={() => save('html', 'text/html', reportToHtml(report, words))}
        >
          {say('report_saveHtml')}
        </button>
        <Checkbox on={isPersonal} label={say('report_personal')} />
        <span class="grow" />
        <OpenReport state={state} />
      </div>
      <p class={isPersonal.value ? 'desk-note warn' : 'desk-note'}>
        {say(isPersonal.value ? 'report_personalWarning' : 'report_redacted')}
      </p>
      <div class="desk-body">
        <ReportView report={report} />
      </div>
    </>
  );
};

/** What is known of a session as a report, or a report that somebody saved. */
export const ReportTool = ({ state }: { readonly state: DeskState }) => {
  const subject = useSubject(state);
  const opened = state.opened.value;
  return (
    <>
      {opened === undefined ? (
        <>
          <SubjectPicker state={state} subject={subject} />
          <ReportOfSession state={state} store={subject.value} />
        </>
      ) : (
        <>
          <div class="desk-line">
            <b role="status">
              {say('report_opened', {
                name: printable(opened.name),
                time: describeClock(opened.report.madeAt, state.store.now.value),
              })}
            </b>
            <button
              type="button"
              class="desk-button"
              onClick={() => {
                state.opened.value = undefined;
              }}
            >
              {say('report_closeOpened')}
            </button>
            <span class="grow" />
            <OpenReport state={state} />
          </div>
          <div class="desk-body">
            <ReportView report={opened.report} />
          </div>
        </>
      )}
    </>
  );
};
