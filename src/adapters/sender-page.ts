import type { SenderPage } from '../contract/commands.ts';

/** What the browser says of who sent a message. */
interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

const senderPages: Readonly<Record<string, SenderPage>> = {
  '/devtools.html': 'devtools',
  '/panel.html': 'panel',
  '/popup.html': 'popup',
  '/options.html': 'options',
};

/**
 * The page of this extension that a message came from; `undefined` for web pages, other extensions and anything else.
 * A devtools page has no `sender.tab`, so its URL is what tells.
 */
export const senderPageOf = (sender: Sender, own: { readonly id: string; readonly origin: string }) => {
  if (sender.id !== own.id || sender.url === undefined || !URL.canParse(sender.url)) return undefined;
  const { origin, pathname, protocol, host } = new URL(sender.url);
  // Some engines give extension pages the opaque origin `null`: scheme and host say the same.
  if (origin !== own.origin && `${protocol}//${host}` !== own.origin) return undefined;
  return Object.hasOwn(senderPages, pathname) ? senderPages[pathname] : undefined;
};
