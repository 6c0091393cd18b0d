import { expect, test } from 'vitest';
import { parseIssuer } from '../../../src/core/token/issuer.ts';
import { regionalEndpoints } from '../../../src/core/token/regions.ts';

test('both issuer forms lead to the API host of their region', () => {
  for (const host of ['cognito-idp', 'issuer-cognito-idp']) {
    const issuer = parseIssuer(`https://${host}.eu-west-1.amazonaws.com/eu-west-1_AbC123`);
    expect(issuer).toMatchObject({
      ok: true,
      value: { region: 'eu-west-1', poolId: 'eu-west-1_AbC123', host: 'cognito-idp.eu-west-1.amazonaws.com' },
    });
  }
});

test('each region answers under the suffix of its own partition and under no other', () => {
  for (const { region, suffix, host } of regionalEndpoints) {
    expect(parseIssuer(`https://${host}/${region}_Pool1`)).toMatchObject({ ok: true, value: { host } });
    for (const other of ['amazonaws.com', 'amazonaws.com.cn', 'amazonaws.eu'])
      if (other !== suffix)
        expect(parseIssuer(`https://cognito-idp.${region}.${other}/${region}_Pool1`).ok).toBe(false);
  }
});

test('a replica, whose region differs from the prefix of its pool, is accepted', () => {
  expect(parseIssuer('https://cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbC123').ok).toBe(true);
});

const forged = [
  'http://cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com.evil.example/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com@evil.example/us-east-1_A',
  'https://evil.example/cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://user:pass@cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com:443/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com:8443/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com./us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A/',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A/../x',
  'https://cognito-idp.us-east-1.amazonaws.com//us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A?x=1',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A#x',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1%5FA',
  'https://cognito-idp.us-east-1.amazonaws.com%2Fus-east-1_A',
  'https://cognito-idp%2Eus-east-1.amazonaws.com/us-east-1_A',
  'https://COGNITO-IDP.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.US-EAST-1.amazonaws.com/us-east-1_A',
  'HTTPS://cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com/',
  'https://cognito-idp.us-east-1.amazonaws.com',
  'https://cognito-idp.us-east-9.amazonaws.com/us-east-9_A',
  'https://cognito-idp.evil-host-1.amazonaws.com/evil-host-1_A',
  'https://cognito-idp..amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.evil.amazonaws.com/us-east-1_A',
  'https://xcognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://issuer-issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com\\@evil.example/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A\n',
  ' https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com\t/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ä',
  'https://cognito‐idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.соm/us-east-1_A',
  'https://cognito-identity.amazonaws.com',
  'https://s3.amazonaws.com/cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://127.0.0.1/us-east-1_A',
  'http://localhost:9229/local_A',
  'javascript:alert(1)',
  '//cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  '',
  `https://cognito-idp.us-east-1.amazonaws.com/us-east-1_${'A'.repeat(5000)}`,
];

test.each(forged)('a forged issuer is refused: %j', (issuer) => {
  expect(parseIssuer(issuer).ok).toBe(false);
});

test('a look-alike is told apart from an honest other provider', () => {
  expect(parseIssuer('https://cognito-idp.us-east-1.amazonaws.com.evil.example/x')).toMatchObject({
    error: { code: 'look-alike' },
  });
  expect(parseIssuer('https://dev-1.eu.auth0.com/')).toMatchObject({ error: { code: 'not-cognito' } });
});
