import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from './local-cognito.ts';
import { HOST, ISSUER, POOL_ID } from './names.ts';
import { call, send } from './test-client.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => cognito.admin.restore());
afterAll(() => cognito.close());

const getUser = async () =>
  call(cognito, 'GetUser', { AccessToken: (await cognito.mintTokens('alice')).accessToken });

describe('every reply', () => {
  it('carries a request id, a date, the AWS content type and open CORS headers', async () => {
    for (const { headers } of [await getUser(), await call(cognito, 'GetUser', {})]) {
      expect(headers['x-amzn-requestid']).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
      expect(headers['content-type']).toBe('application/x-amz-json-1.1');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-expose-headers']).toBe(
        'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
      );
      expect(Date.parse(headers.date ?? '')).not.toBeNaN();
    }
  });
});

it('answers a preflight with the headers it asks for', async () => {
  const wanted = 'content-type,x-amz-target';
  const headers = { Origin: 'http://localhost', 'Access-Control-Request-Headers': wanted };
  const reply = await send(cognito, { method: 'OPTIONS', headers });
  expect(reply.status).toBe(200);
  expect(reply.headers['access-control-allow-headers']).toBe(wanted);
  expect(reply.headers['access-control-allow-methods']).toBe('POST');
});

it("publishes the pool's keys and configuration", async () => {
  const keys = await send(cognito, { method: 'GET', path: `/${POOL_ID}/.well-known/jwks.json` });
  expect(keys.body).toEqual(cognito.jwks);
  const configuration = await send(cognito, {
    method: 'GET',
    path: `/${POOL_ID}/.well-known/openid-configuration`,
  });
  expect(configuration.body).toMatchObject({ issuer: ISSUER, jwks_uri: `${ISSUER}/.well-known/jwks.json` });
});

it('knows no operation it was not taught, and gives no message then', async () => {
  expect((await call(cognito, 'MakeCoffee', {})).body).toEqual({ __type: 'UnknownOperationException' });
  expect((await send(cognito, { content: '{}' })).body).toEqual({ __type: 'UnknownOperationException' });
});

it("refuses administrators' calls, which are not signed", async () => {
  expect((await call(cognito, 'AdminGetUser', {})).body.__type).toBe('MissingAuthenticationTokenException');
});

it('refuses a body that is not JSON', async () => {
  const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.GetUser' };
  expect((await send(cognito, { headers, content: 'AccessToken=x' })).body.__type).toBe(
    'SerializationException',
  );
});

it('records each call with host, operation, headers, body and status', async () => {
  await call(cognito, 'GetUser', { AccessToken: 'x' });
  expect(cognito.calls).toHaveLength(1);
  expect(cognito.calls[0]).toMatchObject({
    method: 'POST',
    host: HOST,
    path: '/',
    operation: 'GetUser',
    body: { AccessToken: 'x' },
    status: 400,
  });
  expect(cognito.calls[0]?.headers).not.toHaveProperty('authorization');
});

it('writes nothing into the working folder', () => {
  expect(existsSync('.cognito')).toBe(false);
});

it('survives a client id no header could hold', async () => {
  const { accessToken } = await cognito.mintTokens('alice', { access: { client_id: 'ünknown ✓' } });
  const reply = await call(cognito, 'GetUser', { AccessToken: accessToken });
  expect(reply.body.message).toBe('User pool client ünknown ✓ does not exist.');
});

describe('a scripted reply', () => {
  it('comes in the order scripted, as often as asked, and then no more', async () => {
    cognito.admin.answerNext('GetUser', { kind: 'refuse', type: 'InternalErrorException' });
    cognito.admin.answerNext('GetUser', { kind: 'throttle', times: 2 });
    const replies = [await getUser(), await getUser(), await getUser(), await getUser()];
    expect(replies.map(({ status }) => status)).toEqual([500, 400, 400, 200]);
    expect(replies[1]?.body).toEqual({ __type: 'TooManyRequestsException', message: 'Rate exceeded' });
  });

  it('can be a firewall block, a page, or any JSON', async () => {
    const message = 'Request not allowed due to WAF block.';
    cognito.admin.answerNext('GetUser', { kind: 'refuse', type: 'ForbiddenException', message });
    cognito.admin.answerNext('GetUser', { kind: 'html', status: 502 });
    cognito.admin.answerNext('GetUser', { kind: 'json', status: 429, body: { odd: true } });
    const [blocked, page, json] = [await getUser(), await getUser(), await getUser()];
    expect(blocked).toMatchObject({ status: 403, body: { __type: 'ForbiddenException', message } });
    expect(page).toMatchObject({ status: 502, text: expect.stringContaining('<h1>502</h1>') });
    expect(json).toMatchObject({ status: 429, body: { odd: true } });
  });

  it('can stand in for a public document too', async () => {
    cognito.admin.answerNext('jwks', { kind: 'html', status: 503 });
    const path = `/${POOL_ID}/.well-known/jwks.json`;
    expect((await send(cognito, { method: 'GET', path })).status).toBe(503);
    expect((await send(cognito, { method: 'GET', path })).status).toBe(200);
  });

  it('can be a broken connection, at each of a count of calls', async () => {
    cognito.admin.answerNext('GetUser', { kind: 'reset' }, 2);
    await expect(getUser()).rejects.toThrow();
    await expect(getUser()).rejects.toThrow();
    expect((await getUser()).status).toBe(200);
  });

  it('can be silence, which closing the gate ends', async () => {
    const other = await startLocalCognito();
    other.admin.answerNext('GetUser', { kind: 'hang' });
    const unanswered = call(other, 'GetUser', {}).catch((error: unknown) => error);
    await expect.poll(() => other.calls.length).toBe(1);
    await other.close();
    expect(await unanswered).toBeInstanceOf(Error);
  });
});
