import { useSignal } from '@preact/signals';
import { maximumReportLength, parseReport } from '../../core/report/parse-report.ts';
import { say } from '../words.ts';
import type { DeskState } from './desk-state.ts';
import { reportFailureText } from './report-failure-text.ts';

/** Reads a saved report. Nothing of it is kept but what is shown. */
export const OpenReport = ({ state }: { readonly state: DeskState }) => {
  const failure = useSignal('');
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    // A file that is far too large is not read at all: a character has at most four bytes.
    const text = file.size > 4 * maximumReportLength ? undefined : await file.text();
    const parsed =
      text === undefined
        ? { ok: false as const, error: { code: 'too-large' as const, length: file.size } }
        : parseReport(text);
    if (parsed.ok) {
      failure.value = '';
      state.opened.value = { name: file.name, report: parsed.value };
    } else failure.value = reportFailureText(parsed.error);
  };
  return (
    <>
      <label class="desk-button report-open">
        {say('report_open')}
        <input
          type="file"
          class="visually-hidden"
          accept=".json,application/json"
          onChange={(event) => {
            const field = event.currentTarget;
            void open(field.files?.[0]).finally(() => {
              // The same file may be chosen once more, after it was mended.
              field.value = '';
            });
          }}
        />
      </label>
      <span role="alert" class="bad">
        {failure.value}
      </span>
    </>
  );
};
