import type { ClaimsTab, Store } from '../store.ts';
import './claims-tabs.css';

const tabs = [
  { tab: 'access', label: 'access' },
  { tab: 'id', label: 'ID' },
] as const satisfies readonly { readonly tab: ClaimsTab; readonly label: string }[];

/** Chooses the token whose claims are shown. */
export const ClaimsTabs = ({ store }: { readonly store: Store }) => (
  <fieldset class="claims-tabs" aria-label="Claims of">
    {tabs.map(({ tab, label }) => (
      <button
        type="button"
        aria-pressed={store.claimsTab.value === tab}
        disabled={store.session.value?.[tab] === undefined}
        onClick={() => store.showClaims(tab)}
      >
        {label}
      </button>
    ))}
  </fieldset>
);
