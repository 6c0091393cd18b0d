import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { discoveryDocument } from './discovery.ts';
import type { Fault, Faults } from './faults.ts';
import { isRecord } from './json-record.ts';
import { oauthEndpoint } from './oauth/endpoints.ts';
import { sendOAuth } from './oauth/reply.ts';
import { oauthRequestOf } from './oauth/request.ts';
import { runOperation } from './operations.ts';
import { type OpenCall, recordOf } from './recorded-call.ts';
import { Refusal } from './refusal.ts';
import {
  sendCut,
  sendHtml,
  sendPreflight,
  sendRedirect,
  sendRefusal,
  sendReply,
  sendWrongLength,
} from './wire.ts';
import type { World } from './world.ts';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers as the service would: records the call, gives a scripted fault its turn, then does what was asked. */
export function makeGate(world: World, faults: Faults, calls: OpenCall[]): RequestHandler {
  return async (request, response) => {
    const call = recordOf(request, await text(request).catch(() => ''));
    calls.push(call);
    response.on('finish', () => {
      call.status = response.statusCode;
    });
    const fault = faults.next(call.operation);
    if (fault?.kind === 'slow') await fault.until;
    else if (fault !== undefined) return applyFault(fault, request, response);
    try {
      await answer(call, request, response, world);
    } catch (error) {
      sendRefusal(response, error instanceof Refusal ? error : internalError(error));
    }
  };
}

async function answer(call: OpenCall, request: IncomingMessage, response: ServerResponse, world: World) {
  if (call.method === 'OPTIONS') return sendPreflight(request, response);
  const document = call.method === 'GET' ? discoveryDocument(call.path, world) : undefined;
  if (document !== undefined) return sendReply(response, document.status, document.body, 'application/json');
  const endpoint = oauthEndpoint(call.method, call.operation);
  if (endpoint !== undefined) return sendOAuth(response, await endpoint(oauthRequestOf(call), world));
  if (call.method !== 'POST' || call.operation === '') throw new Refusal('UnknownOperationException');
  if (!isRecord(call.body)) throw new Refusal('SerializationException');
  sendReply(response, 200, await runOperation(call.operation, call.body, world));
}

function applyFault(
  fault: Exclude<Fault, { kind: 'slow' }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  switch (fault.kind) {
    case 'refuse':
      sendRefusal(response, new Refusal(fault.type, fault.message, fault.status));
      break;
    case 'throttle':
      sendRefusal(response, new Refusal('TooManyRequestsException', 'Rate exceeded'));
      break;
    case 'html':
      sendHtml(response, fault.status, fault.isReadable === true);
      break;
    case 'json':
      sendReply(response, fault.status, fault.body);
      break;
    case 'redirect':
      sendRedirect(response, fault.to, fault.status);
      break;
    case 'reset':
      request.socket.destroy();
      break;
    case 'cut':
      sendCut(request, fault.body);
      break;
    case 'wrong-length':
      sendWrongLength(request, fault.body, fault.by);
      break;
    case 'hang':
      break;
  }
}

/** A fault of this stand-in itself: told in the reply, where the failing test shows it. */
const internalError = (error: unknown) => new Refusal('InternalErrorException', String(error));
