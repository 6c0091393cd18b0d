import type { Store } from '../store.ts';
import { countFindings } from '../verdict-view.ts';
import { say } from '../words.ts';
import { AllWell } from './all-well.tsx';
import { DiagnosisCard } from './diagnosis-card.tsx';
import { PrognosisLine } from './prognosis-line.tsx';
import { Region } from './region.tsx';

export const DiagnosisRegion = ({ store }: { readonly store: Store }) => {
  const diagnoses = store.diagnoses.value;
  const isWell = store.session.value !== undefined && diagnoses.every(({ severity }) => severity === 'note');
  return (
    <Region column="diagnosis" name={say('diagnosisCard_region')} hint={countFindings(diagnoses)}>
      {isWell && <AllWell store={store} />}
      {diagnoses.map((diagnosis) => (
        <DiagnosisCard key={diagnosis.id} store={store} diagnosis={diagnosis} />
      ))}
      <PrognosisLine store={store} />
      {diagnoses.length === 0 && !isWell && <p class="region-note">{say('diagnosisCard_empty')}</p>}
    </Region>
  );
};
