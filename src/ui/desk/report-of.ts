import { makeReport } from '../../core/report/make-report.ts';
import type { Report } from '../../core/report/report.ts';
import { sha256 } from '../../core/sha256.ts';
import type { Store } from '../store.ts';
import { words } from '../words.ts';

/** The report of the session that a store shows now; `undefined` while there is none. */
export const reportOf = (store: Store, personal: boolean): Report | undefined => {
  const snapshot = store.snapshot.value;
  const session = store.session.value;
  const evidence = store.evidence.value;
  if (snapshot === undefined || session === undefined || evidence === undefined) return undefined;
  return makeReport(
    {
      snapshot,
      session,
      evidence,
      diagnoses: store.diagnoses.value,
      prognosis: store.prognosis.value,
      now: store.now.peek(),
      extensionVersion: store.version,
    },
    { personal, digest: sha256, words },
  );
};
