/** A header as it was sent. Names keep their case; compare them without it. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A finished request of the inspected page, the same from either browser. Bodies are text, already decoded. */
export interface ObservedRequest {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: readonly Header[];
  readonly requestBody?: string;
  /** Read only where the request is one whose reply may hold tokens. */
  readonly responseBody?: string;
}

export const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;
