import { kindWords } from '../../core/session/kind-words.ts';
import type { ClaimsTab, Store } from '../store.ts';
import { say, words } from '../words.ts';
import './claims-tabs.css';

const tabs = ['access', 'id'] as const satisfies readonly ClaimsTab[];

/** Chooses the token whose claims are shown. */
export const ClaimsTabs = ({ store }: { readonly store: Store }) => (
  <fieldset class="claims-tabs" aria-label={say('claims_tabs')}>
    {tabs.map((tab) => (
      <button
        type="button"
        aria-pressed={store.claimsTab.value === tab}
        disabled={store.session.value?.[tab] === undefined}
        onClick={() => store.showClaims(tab)}
      >
        {kindWords(tab, words)}
      </button>
    ))}
  </fieldset>
);
