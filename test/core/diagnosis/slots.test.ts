import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/diagnosis/evidence.ts';
import { fill as fillIn } from '../../../src/core/diagnosis/slots.ts';
import { englishWords } from '../../support/english.ts';
import { accessRecord } from '../../support/records.ts';
import { evidenceWith, evidenceWithout, refused } from './build-evidence.ts';

const fill = (text: string, evidence: Evidence) => fillIn(text, evidence, englishWords);

test('slots are filled from the evidence', () => {
  expect(fill('{pool} in {region}: {scopes}, {sinceExpiry}', evidenceWith())).toBe(
    'us-east-1_AbCdEf123 in us-east-1: aws.cognito.signin.user.admin openid, 30 min',
  );
});

test('a slot without a value and a name that is no slot read unknown', () => {
  expect(fill('{pool} {toString} {nothing}', evidenceWithout())).toBe('unknown unknown unknown');
});

test('a value cannot end the code around it, break the line, open a slot or grow without bound', () => {
  const evidence = evidenceWith(refused('X', '`rm`\n\u202e{pool} $&'));
  expect(fill('`{message}`', evidence)).toBe("`'rm' {pool} $&`");
  expect(fill('{message}', evidenceWith(refused('X', 'a'.repeat(5000)))).length).toBe(301);
});

test('a claim that a shell would act on never becomes part of a command', () => {
  const of = (username: string) =>
    fill('{usernameArgument}', evidenceWith({ access: accessRecord({ username }) }));
  expect(of('alice@example.com')).toBe('alice@example.com');
  for (const username of ['x; rm -rf ~', '$(id)', '--profile', 'a b', "'", '`id`'])
    expect(of(username)).toBe('<username>');
});
