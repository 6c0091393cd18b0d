import { useEffect, useMemo } from 'preact/hooks';
import type { SiteAccess } from '../../ports.ts';
import { createSiteOffer } from '../site-offer.ts';
import { say } from '../words.ts';
import './popup-site.css';

/** Offers to read the HttpOnly cookies of a page's site: what is asked for, what it is for, and how it ends. */
export const PopupSite = ({
  origin,
  access,
  onAllowed,
}: {
  readonly origin: string;
  readonly access: SiteAccess;
  readonly onAllowed: () => void;
}) => {
  const offer = useMemo(() => createSiteOffer(origin, access, onAllowed), [origin, access, onAllowed]);
  useEffect(() => offer.dispose, [offer]);
  const current = offer.current.value;
  if (current.state === 'none' || current.state === 'allowed') return null;
  const { domain, hasSubdomains } = current.site;
  return (
    <section class="popup-site" aria-label={say('sites_offerLabel')}>
      <h2>{say('sites_offerTitle')}</h2>
      <p>{say(hasSubdomains ? 'sites_offerDomain' : 'sites_offerHost', { domain })}</p>
      <button type="button" disabled={current.state === 'asking'} onClick={() => offer.ask()}>
        {say('sites_offerAllow', { domain })}
      </button>
      <p role="status" class={current.state === 'failed' ? 'bad' : 'soft'}>
        {current.state === 'open' && say('sites_offerBounds')}
        {current.state === 'asking' && say('sites_offerAsking')}
        {current.state === 'refused' && say('sites_offerRefused')}
        {current.state === 'failed' && say('sites_offerFailed', { reason: current.reason })}
      </p>
    </section>
  );
};
