import { useSignal } from '@preact/signals';
import { ClaimsRegion } from './components/claims-region.tsx';
import { Consent } from './components/consent.tsx';
import { DiagnosisRegion } from './components/diagnosis-region.tsx';
import { TokensRegion } from './components/tokens-region.tsx';
import { UserRegion } from './components/user-region.tsx';
import { Verdict } from './components/verdict.tsx';
import type { Store } from './store.ts';

/** All that is known of the sessions of a store, side by side. */
export const SessionView = ({ store }: { readonly store: Store }) => {
  const wantsAutomatic = useSignal(false);
  return (
    <>
      <Verdict store={store} wantsAutomatic={wantsAutomatic.value} />
      <Consent store={store} wantsAutomatic={wantsAutomatic} />
      <div class="panel-regions">
        <TokensRegion store={store} />
        <ClaimsRegion store={store} />
        <UserRegion store={store} />
        <DiagnosisRegion store={store} />
      </div>
    </>
  );
};
