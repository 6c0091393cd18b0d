import { connect, type Socket } from 'node:net';

/** What goes over the wire: a number says which of both it is. Source: Firefox's source documentation, "Marionette protocol". */
const COMMAND = 0;
const REPLY = 1;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A connection to the remote control that Firefox brings along, the one that geckodriver speaks to. */
export interface Marionette {
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

const wordsOf = (error: unknown): string => {
  const text = (name: string): string =>
    typeof error === 'object' && error !== null ? String(Reflect.get(error, name) ?? '') : '';
  return `${text('error')}: ${text('message')}\n${text('stacktrace')}`;
};

/** Takes whole messages off the front of what has arrived. Each is written as its length in bytes, a colon, and JSON. */
const takeMessages = (buffer: Buffer): { readonly messages: readonly unknown[]; readonly rest: Buffer } => {
  const messages: unknown[] = [];
  let rest = buffer;
  for (;;) {
    const colon = rest.indexOf(':');
    if (colon < 0) return { messages, rest };
    const end = colon + 1 + Number(rest.subarray(0, colon));
    if (rest.length < end) return { messages, rest };
    messages.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
};

/** Connects to the Firefox that listens on this port of the loopback address, and waits for its greeting. */
export const connectMarionette = async (port: number): Promise<Marionette> => {
  const socket: Socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let greet: Waiting | undefined;
  const greeting = new Promise<unknown>((resolve, reject) => {
    greet = { resolve, reject };
  });
  let failure: Error | undefined;
  let buffer: Buffer = Buffer.alloc(0);
  let last = 0;

  const receive = (message: unknown): void => {
    // The greeting alone is no list.
    if (!Array.isArray(message)) {
      greet?.resolve(undefined);
      return;
    }
    const [kind, id, error, value]: readonly unknown[] = message;
    if (kind !== REPLY || typeof id !== 'number') return;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === null) asked?.resolve(value);
    else asked?.reject(new Error(wordsOf(error)));
  };
  const fail = (error: Error): void => {
    failure = error;
    greet?.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  socket.on('data', (bytes: Buffer) => {
    const { messages, rest } = takeMessages(Buffer.concat([buffer, bytes]));
    buffer = rest;
    messages.forEach(receive);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox closed the connection.')));
  await greeting;

  return {
    send: (command, parameters = {}) => {
      if (failure !== undefined) return Promise.reject(failure);
      last += 1;
      const id = last;
      const text = JSON.stringify([COMMAND, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    close: () => socket.destroy(),
  };
};
