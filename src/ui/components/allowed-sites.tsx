import { type ReadonlySignal, useSignal } from '@preact/signals';
import { type AllowedSite, allowedSites } from '../../core/site/allowed-sites.ts';
import type { SiteAccess } from '../../ports.ts';
import { say } from '../words.ts';
import './allowed-sites.css';

/** What the options page knows of sites. */
export interface SitesOfOptions {
  /** Match patterns of all that is allowed. */
  readonly origins: ReadonlySignal<readonly string[]>;
  readonly withdraw: SiteAccess['withdraw'];
}

const nameOf = ({ domain }: AllowedSite): string => domain ?? say('sites_optionsEverything');

const describe = (site: AllowedSite): string =>
  site.domain !== undefined && site.hasSubdomains
    ? say('sites_optionsDomain', { domain: site.domain })
    : nameOf(site);

/** The sites whose cookies may be read, each with a way to withdraw that. */
export const AllowedSites = ({ sites }: { readonly sites: SitesOfOptions }) => {
  const status = useSignal('');
  const all = allowedSites(sites.origins.value);
  const withdraw = async (site: AllowedSite) => {
    const done = await sites.withdraw(site.origins);
    status.value = done.ok
      ? say('sites_optionsWithdrawn', { domain: nameOf(site) })
      : say('sites_optionsFailed', { reason: done.error.detail });
  };
  return (
    <section class="allowed-sites" aria-label={say('sites_optionsTitle')}>
      <h2>{say('sites_optionsTitle')}</h2>
      <p>{say(all.length === 0 ? 'sites_optionsNone' : 'sites_optionsExplain')}</p>
      {all.length > 0 && (
        <ul>
          {all.map((site) => (
            <li key={describe(site)}>
              <span>{describe(site)}</span>
              <button
                type="button"
                aria-label={say('sites_optionsWithdrawFrom', { domain: nameOf(site) })}
                onClick={() => void withdraw(site)}
              >
                {say('sites_optionsWithdraw')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{status.value}</p>
    </section>
  );
};
