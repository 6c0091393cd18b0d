import type { Evidence } from '../../core/diagnosis/evidence.ts';
import { makeReport } from '../../core/report/make-report.ts';
import type { Report } from '../../core/report/report.ts';
import type { DiagnosedConversation } from '../../core/report/report-conversation.ts';
import type { TabSnapshot } from '../../core/session/model.ts';
import { sha256 } from '../../core/sha256.ts';
import type { Store } from '../store.ts';
import { words } from '../words.ts';

/** What a conversation is without a session. */
const noSession = ({ page, asides, tokens }: TabSnapshot, now: number): Evidence => ({
  now,
  lookup: { state: 'idle' },
  page,
  asides,
  tokens,
});

/**
 * The report of the session that a store shows now, with the conversation of its tab where it is handed over. `undefined` while
 * there is neither.
 */
export const reportOf = (
  store: Store,
  personal: boolean,
  conversation?: DiagnosedConversation,
): Report | undefined => {
  const snapshot = store.snapshot.value;
  const session = store.session.value;
  if (snapshot === undefined || (session === undefined && conversation === undefined)) return undefined;
  return makeReport(
    {
      snapshot,
      ...(session === undefined ? {} : { session }),
      ...(conversation === undefined ? {} : { conversation }),
      evidence: store.evidence.value ?? noSession(snapshot, store.serviceNow.peek()),
      diagnoses: store.diagnoses.value,
      prognosis: store.prognosis.value,
      now: store.now.peek(),
      extensionVersion: store.version,
    },
    { personal, digest: sha256, words },
  );
};
