import { type ReadonlySignal, signal } from '@preact/signals';
import type { Site } from '../core/site/site.ts';
import { siteOf } from '../core/site/site-of.ts';
import type { SiteAccess } from '../ports.ts';

/** Where the question whether the cookies of a site may be read stands. */
export type OfferState =
  /** Nothing to ask, or not known yet. */
  | { readonly state: 'none' }
  | { readonly state: 'allowed' }
  | { readonly state: 'open' | 'asking' | 'refused'; readonly site: Site }
  | { readonly state: 'failed'; readonly site: Site; readonly reason: string };

/** The offer to let the cookies of a page's site be read. */
export interface SiteOffer {
  readonly current: ReadonlySignal<OfferState>;
  /** Has the browser ask. To be called by a click itself. */
  ask(): void;
  dispose(): void;
}

/** `onAllowed` is called when the permission comes while the offer stands, from here or from anywhere else. */
export const createSiteOffer = (origin: string, access: SiteAccess, onAllowed: () => void): SiteOffer => {
  const site = siteOf(origin);
  const current = signal<OfferState>({ state: 'none' });
  if (site === undefined) return { current, ask: () => undefined, dispose: () => undefined };
  let isFirst = true;
  const settle = (isAllowed: boolean) => {
    const before = current.value.state;
    if (isAllowed) {
      current.value = { state: 'allowed' };
      if (before !== 'allowed' && !isFirst) onAllowed();
    } else if (before === 'none' || before === 'allowed') current.value = { state: 'open', site };
    isFirst = false;
  };
  const look = () => void access.covers(origin).then(settle);
  look();
  const unsubscribe = access.subscribe(look);
  return {
    current,
    ask: () => {
      const asking = access.request(site);
      current.value = { state: 'asking', site };
      void asking.then((answer) => {
        if (!answer.ok) current.value = { state: 'failed', site, reason: answer.error.detail };
        else if (answer.value) settle(true);
        else current.value = { state: 'refused', site };
      });
    },
    dispose: unsubscribe,
  };
};
