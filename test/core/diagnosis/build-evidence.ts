import type { Evidence } from '../../../src/core/diagnosis/evidence.ts';
import type { Aside, AsideReason } from '../../../src/core/session/model.ts';
import type { UserAttribute } from '../../../src/core/user/get-user-reply.ts';
import type { LookupFailure } from '../../../src/core/user/lookup-failure.ts';
import { accessRecord, tabSnapshot, testNow, tokenId } from '../../support/records.ts';

/** A healthy access token that nobody has looked up. */
export const evidenceWith = (overrides: Partial<Evidence> = {}): Evidence => ({
  now: testNow,
  access: accessRecord(),
  lookup: { state: 'idle' },
  page: tabSnapshot().page,
  asides: [],
  tokens: [accessRecord()],
  ...overrides,
});

/** Evidence without a token of any kind, or with only what is given. */
export const evidenceWithout = (overrides: Partial<Omit<Evidence, 'access'>> = {}): Evidence => ({
  now: testNow,
  lookup: { state: 'idle' },
  page: tabSnapshot().page,
  asides: [],
  tokens: [],
  ...overrides,
});

const times = { startedAt: testNow, finishedAt: testNow };

export const failed = (failure: LookupFailure): Pick<Evidence, 'lookup'> => ({
  lookup: { state: 'failed', ...times, failure },
});

export const refused = (type: string, message: string, status = 400): Pick<Evidence, 'lookup'> =>
  failed({ code: 'refused', type, message, status, requestId: 'request-1' });

export const succeeded = (attributes: readonly UserAttribute[] = []): Pick<Evidence, 'lookup'> => ({
  lookup: {
    state: 'succeeded',
    ...times,
    user: {
      username: 'alice',
      attributes,
      enabledMfa: ['SOFTWARE_TOKEN_MFA'],
      preferredMfa: 'SOFTWARE_TOKEN_MFA',
    },
  },
});

export const asideOf = (reason: AsideReason, fact: string): Aside => ({
  id: tokenId(9),
  sightings: [],
  sightingsDropped: 0,
  firstSeenAt: testNow,
  lastSeenAt: testNow,
  reason,
  fact,
});
