import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import { flowsOf } from '../../../src/core/conversation/flows.ts';
import { conversationFindings } from '../../../src/core/diagnosis/calls/conversation-findings.ts';
import { diagnoseCall } from '../../../src/core/diagnosis/calls/diagnose-call.ts';
import { newestFailure } from '../../../src/core/diagnosis/calls/newest-failure.ts';
import type { DiagnosedConversation } from '../../../src/core/report/report-conversation.ts';
import { englishWords } from '../../support/english.ts';
import { entriesOf } from '../conversation/build-calls.ts';

/** What a page said to Cognito, heard and diagnosed as in the browser. */
export const conversationFor = (...requests: readonly ObservedRequest[]): DiagnosedConversation => {
  const around = { calls: entriesOf(...requests), tokens: [] };
  const newest = newestFailure(around, englishWords);
  return {
    dropped: 0,
    flows: flowsOf(around.calls),
    diagnose: (call) => diagnoseCall(call, around, englishWords),
    findings: conversationFindings(around, englishWords),
    ...(newest === undefined ? {} : { failure: { kind: newest.flow.kind, title: newest.diagnosis.title } }),
  };
};
