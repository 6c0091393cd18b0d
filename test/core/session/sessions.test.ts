import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { admitCandidates } from '../../../src/core/capture/admit-candidates.ts';
import type { Candidate } from '../../../src/core/capture/candidate.ts';
import { emptySnapshot, reduce } from '../../../src/core/session/reduce.ts';
import { groupSessions } from '../../../src/core/session/sessions.ts';
import { findTokens } from '../../../src/core/token/detect.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { tabSnapshot } from '../../support/records.ts';

const now = 1_700_000_000_000;
const digest = { sha256: async (text: string) => createHash('sha256').update(text).digest('hex') };

const candidates = (texts: readonly string[], overrides: Partial<Candidate> = {}): readonly Candidate[] =>
  texts.flatMap((text) =>
    findTokens(text).map((finding) => ({
      finding,
      place: { kind: 'storage', area: 'localStorage', origin: 'https://a.example', key: 'k' } as const,
      hint: {},
      ...overrides,
    })),
  );

const sessionsOf = async (all: readonly Candidate[]) => {
  const { event } = await admitCandidates(all, now, digest);
  return groupSessions(reduce(emptySnapshot(now), event).tokens, now, { state: 'unread' });
};

test('access, ID and refresh token of one sign-in are one session, called by its e-mail address', async () => {
  const sessions = await sessionsOf(
    candidates([forgeAccessToken(), forgeIdToken(), forgeRefreshToken()], { batch: 'reply' }),
  );
  expect(sessions).toMatchObject([
    {
      title: 'alice@example.com',
      clientId: '4h57kq0examp1e9n2c1ient',
      tokens: [{ kind: 'access' }, { kind: 'id' }, { kind: 'refresh' }],
    },
  ]);
});

test('a refresh token joins the session that its key names, and no other', async () => {
  const bob = forgeAccessToken({ username: 'bob', sub: 'b' });
  const hint = { clientId: '4h57kq0examp1e9n2c1ient', username: 'bob' };
  const sessions = await sessionsOf([
    ...candidates([forgeAccessToken(), bob]),
    ...candidates([forgeRefreshToken()], { hint }),
  ]);
  expect(sessions.find(({ refresh }) => refresh !== undefined)?.username).toBe('bob');
});

test('a refresh token that two sessions could own stands alone', async () => {
  const bob = forgeAccessToken({ username: 'bob', sub: 'b' });
  const sessions = await sessionsOf(candidates([forgeAccessToken(), bob, forgeRefreshToken()]));
  expect(sessions.map(({ tokens }) => tokens.length)).toEqual([1, 1, 1]);
});

test('live sessions come before expired ones, and later sign-ins before earlier ones', async () => {
  const expired = forgeAccessToken({ username: 'old', iat: 1_600_000_000, exp: 1_600_003_600 });
  const later = forgeAccessToken({ username: 'later', iat: 1_700_000_100 });
  const sessions = await sessionsOf(candidates([expired, forgeAccessToken(), later]));
  expect(sessions.map(({ username }) => username)).toEqual(['later', 'alice', 'old']);
});

test('the newest access token of a user stands for the session, whatever order they were found in', async () => {
  const older = forgeAccessToken({ iat: 1_699_990_000 });
  const [session] = await sessionsOf(candidates([older, forgeAccessToken(), older]));
  expect(session?.access?.claims.issuedAt).toBe(1_700_000_000_000);
});

test('in a pool with e-mail sign-in, tokens under the e-mail address and those of the user’s id are one session', async () => {
  const named = { clientId: '4h57kq0examp1e9n2c1ient', username: 'alice@example.com' };
  const id = 'c4a8f458-60d1-70e5-9d5c-3f1e8a6b2d01';
  const { event } = await admitCandidates(
    candidates(
      [
        forgeAccessToken({ username: id, sub: id }),
        forgeIdToken({ 'cognito:username': id, sub: id, email: 'other@example.com' }),
        forgeRefreshToken(),
      ],
      { hint: named },
    ),
    now,
    digest,
  );
  const { page } = tabSnapshot();
  if (page.state !== 'read') throw new Error('the page of the fixture was read');
  const { tokens } = reduce(emptySnapshot(now), event);
  const sessions = groupSessions(tokens, now, { ...page, lastUsers: [named] });
  expect(sessions).toHaveLength(1);
  expect(sessions[0]).toMatchObject({ isNamed: true, tokens: { length: 3 } });
});
