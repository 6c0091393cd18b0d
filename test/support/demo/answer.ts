/** What the demo's server sends back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export const json = (status: number, body: object): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify(body),
});

export const html = (
  title: string,
  content: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${content}`,
});

export const notFound: Answer = { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'Not found' };
