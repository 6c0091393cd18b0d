import { expect, test } from 'vitest';
import { readTestReply } from '../../../src/core/token/endpoint-test.ts';

test('a refusal that names its type, in the body or in a header, is an answer of Cognito’s', () => {
  const body = '{"__type":"InvalidParameterException","message":"no"}';
  expect(readTestReply(400, null, body)).toEqual({ code: 'ok' });
  expect(readTestReply(400, 'NotAuthorizedException:', '{"message":"Invalid Access Token"}')).toEqual({
    code: 'ok',
  });
});

test.each([
  [200, null, '<!doctype html><h1>Hello</h1>'],
  [403, 'x', '<h1>No</h1>'],
  [404, null, '{"message":"Not Found"}'],
  [200, null, '{"__type":"NotAuthorizedException"}'],
  [400, null, '{"__type":5}'],
  [400, null, '{"__proto__":{"__type":"NotAuthorizedException"}}'],
  [400, null, ''],
  // Services that answer in the same form and have no user pools: DynamoDB, LocalStack without its licence.
  [400, null, '{"__type":"com.amazon.coral.service#UnknownOperationException"}'],
  [501, null, '{"__type":"InternalFailure","message":"not included"}'],
] as const)('HTTP %i with %j and %j is not', (status, header, body) => {
  expect(readTestReply(status, header, body)).toEqual({ code: 'not-cognito', status });
});
