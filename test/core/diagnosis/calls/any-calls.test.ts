import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallEntry, ConversationEntry } from '../../../../src/core/conversation/call.ts';
import { parseLink } from '../../../../src/core/conversation/link.ts';
import { conversationBase } from '../../../../src/core/diagnosis/calls/conversation-base.ts';
import { conversationFindings } from '../../../../src/core/diagnosis/calls/conversation-findings.ts';
import { diagnoseCall } from '../../../../src/core/diagnosis/calls/diagnose-call.ts';
import { newestFailure } from '../../../../src/core/diagnosis/calls/newest-failure.ts';
import { englishWords } from '../../../support/english.ts';
import {
  accessRecord,
  idRecord,
  refreshRecord,
  tabSnapshot,
  testNow,
  tokenId,
} from '../../../support/records.ts';

const types = [...new Set(conversationBase.flatMap(({ when }) => when.types ?? []))];
const operations = [
  ...['InitiateAuth', 'RespondToAuthChallenge', 'ConfirmDevice', 'RevokeToken', 'GetUser', 'GET', 'GetId'],
  ...['/oauth2/authorize', '/oauth2/token', '/logout', '/error', '/login', 'StartWebAuthnRegistration'],
];
const links = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'].flatMap((text) => parseLink(text) ?? []);
const link = fc.option(fc.constantFrom(...links), { nil: undefined });
const text = fc.oneof(fc.string(), fc.constantFrom('{client}', '`', 'undefined', '\u0000'));

const entry: fc.Arbitrary<ConversationEntry> = fc
  .record({
    service: fc.constantFrom('user-pools', 'identity-pools', 'oauth', 'callback', 'api'),
    operation: fc.oneof(fc.constantFrom(...operations), fc.string()),
    method: fc.string(),
    url: fc.oneof(fc.webUrl(), fc.string()),
    // Clocks are set back, and logs have times from nowhere.
    startedAt: fc.oneof(fc.integer({ min: testNow, max: testNow + 100_000 }), fc.integer(), fc.constant(0)),
    duration: fc.nat(100_000),
    status: fc.constantFrom(0, 200, 302, 400, 401, 403, 429, 500, 561),
    reply: fc.constantFrom('read', 'empty', 'not-json', 'too-long', 'no-reply'),
    refusal: fc.option(fc.record({ type: fc.oneof(fc.constantFrom(...types), text), message: text }), {
      nil: undefined,
    }),
    tokens: fc.array(
      fc.record({
        id: fc.constantFrom(tokenId(1), tokenId(2), tokenId(3), tokenId(4)),
        use: fc.constantFrom('sent', 'received'),
        kind: fc.constantFrom('access', 'id', 'refresh'),
      }),
      { maxLength: 3 },
    ),
    facts: fc.record(
      { authFlow: text, clientId: text, challenge: text, redirectUri: text, hasNewDevice: fc.constant(true) },
      { requiredKeys: [] },
    ),
    session: link,
    user: link,
    code: link,
  })
  .map(
    ({ session, user, code, refusal, ...call }): Omit<CallEntry, 'kind' | 'number'> => ({
      ...call,
      ...(refusal === undefined ? {} : { refusal }),
      links: {
        ...(session === undefined ? {} : { session, nextSession: session }),
        ...(user === undefined ? {} : { user }),
        ...(code === undefined ? {} : { code }),
      },
    }),
  )
  .map((call) => ({ ...call, kind: 'call', number: 0 }));

test('no conversation makes a diagnosis throw, and a call that failed always has one', () => {
  const { page } = tabSnapshot();
  const tokens = [accessRecord(), idRecord(), refreshRecord()];
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const calls = entries.map((each, index) => ({ ...each, number: index + 1 }));
      const around = { calls, tokens, page };
      for (const each of calls) {
        if (each.kind !== 'call') continue;
        const failed = each.refusal !== undefined || (each.status ?? 0) >= 400 || each.reply === 'no-reply';
        expect(diagnoseCall(each, around, englishWords) !== undefined).toBe(failed);
      }
      for (const finding of conversationFindings(around, englishWords)) expect(finding.calls).not.toEqual([]);
      newestFailure(around, englishWords);
    }),
  );
});
