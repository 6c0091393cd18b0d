/** A header as it was sent. Names keep their case; compare them without it. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A cookie as a request sent it or a reply set it. */
export interface ObservedCookie {
  readonly name: string;
  readonly value: string;
  /** Absent where the browser does not say. */
  readonly isHttpOnly?: boolean;
}

/** One text message of a WebSocket. */
export interface Frame {
  readonly direction: 'sent' | 'received';
  /** Milliseconds since the epoch. */
  readonly at?: number;
  readonly text: string;
}

/** A finished request of the inspected page, the same from either browser. Bodies are text, already decoded. */
export interface ObservedRequest {
  /** When it was sent, in milliseconds since the epoch. */
  readonly startedAt?: number;
  /** Milliseconds that it took, and of them those that passed until the first byte of the reply. */
  readonly duration?: number;
  readonly waited?: number;
  /** Of the reply; 0 or absent if there was none. */
  readonly status?: number;
  /** A WebSocket that was told of before: only its new messages are news. */
  readonly isContinued?: boolean;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: readonly Header[];
  readonly responseHeaders: readonly Header[];
  readonly requestCookies: readonly ObservedCookie[];
  readonly responseCookies: readonly ObservedCookie[];
  /** Empty unless it is a WebSocket, and the browser tells what it carried. */
  readonly frames: readonly Frame[];
  readonly requestBody?: string;
  /** MIME type of the reply, without parameters, in lower case; empty if the reply has none. */
  readonly responseType: string;
  /** Length of the reply's body in bytes, decoded; -1 if unknown. */
  readonly responseSize: number;
  /** Read only where the reply may hold tokens; see `replyReading`. */
  readonly responseBody?: string;
}

export const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;
