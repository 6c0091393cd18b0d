import type { Aside, AsideReason, PageState } from '../../core/session/model.ts';
import { isKeptHere } from '../../core/session/presence.ts';
import type { SiteAccess } from '../../ports.ts';
import { PopupSite } from './popup-site.tsx';
import { AsideLine } from './set-aside.tsx';
import './popup-absence.css';

/** The way to cookies that no script of the page can read. */
export interface PopupSites {
  readonly access: SiteAccess;
  /** Reads the tab once more, with its cookies. */
  readonly readAgain: () => void;
}

/** Finds that say why there is no token to be seen. */
const telling: ReadonlySet<AsideReason> = new Set<AsideReason>([
  'encrypted-session',
  'opaque-session',
  'hidden-by-service-worker',
]);

/** Of each kind one; parts of one session are many cookies. */
const tellingAsides = (asides: readonly Aside[], page: PageState): readonly Aside[] => {
  const here = asides.filter(
    ({ reason, sightings }) =>
      telling.has(reason) && sightings.some((sighting) => isKeptHere(sighting, page)),
  );
  return here.filter(({ reason }, index) => here.findIndex((other) => other.reason === reason) === index);
};

/** What a page without a token has instead, and the offer to read its cookies. */
export const PopupAbsence = ({
  page,
  asides,
  sites,
}: {
  readonly page: Extract<PageState, { state: 'read' }>;
  readonly asides: readonly Aside[];
  readonly sites: PopupSites | undefined;
}) => {
  const shown = tellingAsides(asides, page);
  return (
    <>
      {shown.length > 0 && (
        <ul class="popup-asides">
          {shown.map((aside) => (
            <AsideLine key={aside.id} aside={aside} />
          ))}
        </ul>
      )}
      {sites !== undefined && (
        <PopupSite origin={page.origin} access={sites.access} onAllowed={sites.readAgain} />
      )}
    </>
  );
};
