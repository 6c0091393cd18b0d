/** A site that a person allowed, with the match patterns that allow it. */
export interface AllowedSite {
  /** `undefined`: every site. */
  readonly domain?: string;
  readonly hasSubdomains: boolean;
  readonly origins: readonly string[];
}

const pattern = /^(?:\*|https?):\/\/(\*\.)?([^/]+)\//;

/** What a match pattern is about. A pattern of a form that is not known here stands for itself. */
const readPattern = (origin: string): Omit<AllowedSite, 'origins'> => {
  const [, subdomains, domain] = pattern.exec(origin) ?? [];
  if (origin === '<all_urls>' || domain === '*') return { hasSubdomains: true };
  return { domain: domain ?? origin, hasSubdomains: subdomains !== undefined };
};

/** Match patterns that were allowed, those of one site together, in the order of their names. */
export const allowedSites = (origins: readonly string[]): readonly AllowedSite[] => {
  const sites = new Map<string, AllowedSite>();
  for (const origin of origins) {
    const site = readPattern(origin);
    const key = JSON.stringify([site.domain, site.hasSubdomains]);
    sites.set(key, { ...site, origins: [...(sites.get(key)?.origins ?? []), origin] });
  }
  return [...sites.values()].sort((one, other) => ((one.domain ?? '') < (other.domain ?? '') ? -1 : 1));
};
