import type { Evidence } from '../diagnosis/evidence.ts';
import type { Prognosis } from '../diagnosis/prognosis.ts';
import type { Diagnosis } from '../diagnosis/to-diagnosis.ts';
import type { JsonEntry } from '../json.ts';
import { knownUser } from '../session/lookup-view.ts';
import type { TabSnapshot } from '../session/model.ts';
import { sessionTitle } from '../session/session-title.ts';
import type { Session } from '../session/sessions.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import { describeMfa } from '../user/mfa.ts';
import type { Words } from '../words/words.ts';
import { keptTexts } from './kept-texts.ts';
import { personalValues } from './personal-values.ts';
import type { DigestText } from './pseudonym.ts';
import { personalRedactor, type Redactor, redactorOf } from './redactor.ts';
import { type Report, type ReportMfa, type ReportSession, reportFormat, reportVersion } from './report.ts';
import { attributesOf } from './report-attributes.ts';
import { conversationOf, type DiagnosedConversation } from './report-conversation.ts';
import { diagnosisOf, lookupOf, prognosisOf } from './report-findings.ts';
import { tokenOf } from './report-tokens.ts';

export interface ReportQuestion {
  readonly snapshot: TabSnapshot;
  /** Absent where only the conversation is known. */
  readonly session?: Session;
  readonly evidence: Evidence;
  readonly diagnoses: readonly Diagnosis[];
  readonly prognosis: Prognosis | undefined;
  /** Absent if no call was seen, or none is to be told. */
  readonly conversation?: DiagnosedConversation;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly extensionVersion: string;
}

export interface ReportOptions {
  /** Whether what belongs to a person is told as it is. A choice of its own, never a default. */
  readonly personal: boolean;
  readonly digest: DigestText;
  /** The language of the texts in it. Codes, such as severities and states, have none. */
  readonly words: Words;
}

const sessionOf = (session: Session, redactor: Redactor, words: Words): ReportSession => {
  const { username, poolId, clientId, isPutAway } = session;
  const title = sessionTitle(session, words);
  const region = (session.access ?? session.id)?.claims.issuer.region;
  // By user name rather than title: the title is an address as soon as there is an ID token, and another pseudonym then.
  const named = redactor.value('username', username ?? title);
  return {
    user: redactor === personalRedactor ? redactor.text(title) : String(named),
    isPutAway,
    ...(poolId === undefined ? {} : { poolId: redactor.label(poolId) }),
    ...(clientId === undefined ? {} : { clientId: redactor.label(clientId) }),
    ...(region === undefined ? {} : { region }),
  };
};

const mfaOf = (user: LiveUser, redactor: Redactor): ReportMfa => {
  const { methods } = describeMfa(user);
  const preferred = methods.find(({ isPreferred }) => isPreferred);
  return {
    methods: methods.map(({ code }) => redactor.label(code)),
    ...(preferred === undefined ? {} : { preferred: redactor.label(preferred.code) }),
  };
};

const claimsOf = (entries: readonly JsonEntry[] | undefined, redactor: Redactor): readonly JsonEntry[] =>
  (entries ?? []).map(({ name, value }) => ({
    name: redactor.label(name),
    value: redactor.value(name, value),
  }));

/** Builds the report of a session, of the conversation, or of both. Never throws, and never holds a token, whatever the evidence is. */
export const makeReport = (question: ReportQuestion, options: ReportOptions): Report => {
  const { snapshot, session, evidence, diagnoses, prognosis, conversation, now, extensionVersion } = question;
  const redactor = options.personal
    ? personalRedactor
    : redactorOf(personalValues(snapshot, session, evidence), keptTexts(question), options.digest);
  const user = knownUser(evidence.lookup);
  const { page } = snapshot;
  return {
    format: reportFormat,
    version: reportVersion,
    madeAt: now,
    extensionVersion,
    isPersonal: options.personal,
    ...(page.state === 'read' ? { origin: redactor.text(page.origin) } : {}),
    ...(session === undefined ? {} : { session: sessionOf(session, redactor, options.words) }),
    lookup: lookupOf(evidence.lookup),
    diagnoses: diagnoses.map((diagnosis) => diagnosisOf(diagnosis, redactor)),
    ...(prognosis === undefined ? {} : { prognosis: prognosisOf(prognosis, redactor) }),
    tokens: (session?.tokens ?? []).map((token) =>
      tokenOf(
        token,
        snapshot.signatures[token.id],
        session?.inUse.has(token.id) === true,
        redactor,
        options.words,
      ),
    ),
    attributes: attributesOf(user, evidence.id, redactor),
    ...(user === undefined ? {} : { mfa: mfaOf(user, redactor) }),
    accessClaims: claimsOf(evidence.access?.claims.entries, redactor),
    idClaims: claimsOf(evidence.id?.claims.entries, redactor),
    ...(conversation === undefined ? {} : { conversation: conversationOf(conversation, redactor) }),
  };
};
