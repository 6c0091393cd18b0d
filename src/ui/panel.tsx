import { useSignal } from '@preact/signals';
import { Announcer } from './components/announcer.tsx';
import { ClaimsRegion } from './components/claims-region.tsx';
import { Consent } from './components/consent.tsx';
import { DiagnosisRegion } from './components/diagnosis-region.tsx';
import { TokensRegion } from './components/tokens-region.tsx';
import { Toolbar } from './components/toolbar.tsx';
import { UserRegion } from './components/user-region.tsx';
import { Verdict } from './components/verdict.tsx';
import type { Store } from './store.ts';
import './base.css';
import './panel.css';

/** The panel of DevTools. */
export const Panel = ({ store }: { readonly store: Store }) => {
  const wantsAutomatic = useSignal(false);
  return (
    <main class="panel">
      <Toolbar store={store} />
      <Verdict store={store} wantsAutomatic={wantsAutomatic.value} />
      <Consent store={store} wantsAutomatic={wantsAutomatic} />
      <div class="panel-regions">
        <TokensRegion store={store} />
        <ClaimsRegion store={store} />
        <UserRegion store={store} />
        <DiagnosisRegion store={store} />
      </div>
      <Announcer store={store} />
    </main>
  );
};
