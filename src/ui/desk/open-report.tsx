import { useSignal } from '@preact/signals';
import { maximumReportLength, parseReport } from '../../core/report/parse-report.ts';
import { say } from '../words.ts';
import type { DeskState } from './desk-state.ts';
import { FileButton } from './file-button.tsx';
import { reportFailureText } from './report-failure-text.ts';

/** Reads a saved report. Nothing of it is kept but what is shown. */
export const OpenReport = ({ state }: { readonly state: DeskState }) => {
  const failure = useSignal('');
  return (
    <>
      <FileButton
        label={say('report_open')}
        accept=".json,application/json"
        longest={maximumReportLength}
        onFile={(file, text) => {
          const parsed =
            text === undefined
              ? { ok: false as const, error: { code: 'too-large' as const, length: file.size } }
              : parseReport(text);
          if (parsed.ok) {
            failure.value = '';
            state.opened.value = { name: file.name, report: parsed.value };
          } else failure.value = reportFailureText(parsed.error);
        }}
      />
      <span role="alert" class="bad">
        {failure.value}
      </span>
    </>
  );
};
