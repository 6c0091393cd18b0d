/** One connection that a client of the proxy asked for. */
export interface AskedHost {
  /** Host name as the client wrote it, without the port. */
  readonly host: string;
  readonly port: number;
  /** `tunnel` for CONNECT, which is all of https and WebSockets; `forward` for plain http. */
  readonly kind: 'tunnel' | 'forward';
  readonly isRefused: boolean;
}

/** The port of 127.0.0.1 that stands in for a host; `undefined` refuses it. */
export type Route = (host: string, port: number) => number | undefined;
