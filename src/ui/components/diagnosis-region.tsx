import type { Store } from '../store.ts';
import { countFindings } from '../verdict-view.ts';
import { AllWell } from './all-well.tsx';
import { DiagnosisCard } from './diagnosis-card.tsx';
import { Region } from './region.tsx';

export const DiagnosisRegion = ({ store }: { readonly store: Store }) => {
  const diagnoses = store.diagnoses.value;
  const isWell = diagnoses.length === 0 && store.session.value !== undefined;
  return (
    <Region name="Diagnosis" hint={countFindings(diagnoses)}>
      {diagnoses.map((diagnosis) => (
        <DiagnosisCard key={diagnosis.id} store={store} diagnosis={diagnosis} />
      ))}
      {isWell && <AllWell lookup={store.lookup.value} />}
      {diagnoses.length === 0 && !isWell && <p class="region-note">What goes wrong is explained here.</p>}
    </Region>
  );
};
