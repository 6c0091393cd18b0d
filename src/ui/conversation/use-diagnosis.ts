import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CallEntry } from '../../core/conversation/call.ts';
import type { Diagnosis } from '../../core/diagnosis/to-diagnosis.ts';
import type { Timeline } from './timeline.ts';

/** The diagnosis of a call. What shows it is drawn anew when the diagnosis changes, and not with every snapshot. */
export const useDiagnosis = (timeline: Timeline, call: CallEntry | undefined): Diagnosis | undefined =>
  useMemo(
    () => computed(() => (call === undefined ? undefined : timeline.diagnose.value(call))),
    [timeline, call],
  ).value;
