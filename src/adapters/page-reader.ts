import type { DatabasesContent, FrameContent, PageContent } from '../core/capture/page-content.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { PageFailure } from '../core/session/model.ts';
import type { PageReader } from '../ports.ts';
import { fetchScript, startScript } from './database-script.ts';
import { type DecodedDocument, decodeDatabases, decodeDocument } from './decode-page.ts';
import { inspectedEval } from './inspected-eval.ts';
import { documentScript } from './page-script.ts';

/** Longest that the browser may take to name the documents of a page, in milliseconds. */
const patience = 5000;

/** Frames of one page that are read. */
const mostFrames = 20;

/** How often a deep scan is asked whether it is done, and for how long, in milliseconds. */
const pollEvery = 100;
const pollFor = 20_000;

const readDocument = async (frameURL?: string): Promise<Result<DecodedDocument, PageFailure>> => {
  const result = await inspectedEval(documentScript, frameURL);
  if (!result.ok) return result;
  const decoded = decodeDocument(result.value);
  return decoded === undefined ? fail({ code: 'failed', detail: 'The page gave no answer.' }) : ok(decoded);
};

/** Addresses of the documents that the page consists of. Chromium alone knows them; elsewhere what the page says must do. */
const documentUrls = (sources: readonly string[]): Promise<readonly string[]> =>
  new Promise((resolve) => {
    const { getResources } = chrome.devtools.inspectedWindow;
    if (typeof getResources !== 'function') return resolve(sources);
    setTimeout(() => resolve(sources), patience);
    try {
      getResources((resources) =>
        resolve(
          resources
            .filter((resource) => Reflect.get(resource, 'type') === 'document')
            .map((resource) => resource.url),
        ),
      );
    } catch {
      // The extension was updated in the middle: DevTools is about to close.
      resolve(sources);
    }
  });

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : 'null');

const readFrame = async (url: string): Promise<FrameContent> => {
  const result = await readDocument(url);
  return result.ok
    ? { state: 'read', content: result.value.content }
    : { state: 'unreadable', url, reason: result.error.detail };
};

/** Frames of other origins. One of the page's own origin has the page's own storage. */
const readFrames = async ({ content, frameSources }: DecodedDocument): Promise<readonly FrameContent[]> => {
  const urls = (await documentUrls(frameSources)).filter(
    (url) => /^https?:/.test(url) && originOf(url) !== content.origin,
  );
  // One frame of an origin is enough: they share what they keep.
  const byOrigin = new Map(urls.map((url) => [originOf(url), url]));
  return Promise.all([...byOrigin.values()].slice(0, mostFrames).map(readFrame));
};

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const readDatabases = async (): Promise<DatabasesContent> => {
  const name = `whoami-${crypto.randomUUID()}`;
  const started = await inspectedEval(startScript(name));
  if (!started.ok) return { state: 'unavailable', reason: started.error.detail };
  const deadline = performance.now() + pollFor;
  for (;;) {
    const isLast = performance.now() >= deadline;
    const held = await inspectedEval(fetchScript(name, isLast));
    if (!held.ok) return { state: 'unavailable', reason: held.error.detail };
    if (typeof held.value === 'string') return decodeDatabases(held.value);
    if (isLast) return decodeDatabases('');
    await wait(pollEvery);
  }
};

/** Reads the inspected page through DevTools, which needs no permission for its host. */
export const inspectedPageReader: PageReader = {
  read: async (depth) => {
    // First what takes long: what the page keeps is then read last, and as it is.
    const databases = depth === 'databases' ? { databases: await readDatabases() } : {};
    const document = await readDocument();
    if (!document.ok) return document;
    const frames = await readFrames(document.value);
    const content: PageContent = {
      ...document.value.content,
      frames,
      ...databases,
    };
    return ok(content);
  },
};
