import { expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnosis/diagnose.ts';
import { prognose } from '../../src/core/diagnosis/prognosis.ts';
import { reportText } from '../../src/ui/report-text.ts';
import { evidenceWith, refused } from '../core/diagnosis/build-evidence.ts';
import { englishWords } from '../support/english.ts';
import { forgeAccessToken } from '../support/forge-token.ts';
import { accessRecord, idRecord } from '../support/records.ts';

const access = accessRecord({ 'custom:secret_rank': 'top', username: 'alice.liddell' });
const id = idRecord({ name: 'Alice Liddell', 'cognito:username': 'alice.liddell' });

const report = (message: string) => {
  const evidence = evidenceWith({ access, id, ...refused('NotAuthorizedException', message) });
  const [diagnosis] = diagnose(evidence, englishWords);
  if (diagnosis === undefined) throw new Error('a refusal has a diagnosis');
  return reportText({
    diagnosis,
    prognosis: prognose(evidence, englishWords),
    access,
    id,
    accessSignature: undefined,
    version: '1.2.3',
  });
};

test('an account names the type, the message, the claims, what was expected and the version', () => {
  const text = report('User is disabled.');
  for (const part of [
    '1.2.3',
    'user-disabled',
    'NotAuthorizedException',
    'User is disabled.',
    'no-objection',
  ])
    expect(text).toContain(part);
  expect(text).toContain('custom:secret_rank');
});

test('no value of a claim, no id and no token is in an account', () => {
  const token = forgeAccessToken();
  const text = report(
    `No user alice@example.com in us-east-1_AbCdEf123 for client 4h57kq0examp1e9n2c1ient with ${token}`,
  );
  const values = [...access.claims.entries, ...id.claims.entries]
    .map(({ value }) => String(value))
    .filter((value) => value.length > 6);
  for (const secret of [...values, 'alice@example.com', 'us-east-1_AbCdEf123', token])
    expect(text).not.toContain(secret);
});
