import { flowsOf } from '../../core/conversation/flows.ts';
import { conversationFindings } from '../../core/diagnosis/calls/conversation-findings.ts';
import { diagnoseCall } from '../../core/diagnosis/calls/diagnose-call.ts';
import { newestFailure } from '../../core/diagnosis/calls/newest-failure.ts';
import type { DiagnosedConversation } from '../../core/report/report-conversation.ts';
import type { Store } from '../store.ts';
import { words } from '../words.ts';

/** The conversation of the tab that a store shows, diagnosed; `undefined` if no call was seen. */
export const toldConversation = (store: Store): DiagnosedConversation | undefined => {
  const snapshot = store.snapshot.value;
  if (snapshot === undefined) return undefined;
  const flows = flowsOf(snapshot.calls);
  if (flows.length === 0) return undefined;
  const newest = newestFailure(snapshot, words);
  return {
    dropped: snapshot.callsDropped,
    flows,
    diagnose: (call) => diagnoseCall(call, snapshot, words),
    findings: conversationFindings(snapshot, words),
    ...(newest === undefined ? {} : { failure: { kind: newest.flow.kind, title: newest.diagnosis.title } }),
  };
};
