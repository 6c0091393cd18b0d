import { prognosisWords } from '../prognosis-words.ts';
import type { Store } from '../store.ts';
import { say } from '../words.ts';
import './prognosis-line.css';

/** What is to be expected of a look-up, held beside what came of it. */
export const PrognosisLine = ({ store }: { readonly store: Store }) => {
  const prognosis = store.prognosis.value;
  if (prognosis === undefined) return null;
  const { expected, compared } = prognosisWords(prognosis);
  return (
    <div class="prognosis">
      <h3>{say(compared === undefined ? 'prognosis_before' : 'prognosis_after')}</h3>
      <p>{expected}</p>
      {prognosis.faults.length > 0 && (
        <ol class="prognosis-faults">
          {prognosis.faults.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ol>
      )}
      {compared !== undefined && (
        <p class={prognosis.agreement === 'disagreed' ? 'warn' : undefined}>{compared}</p>
      )}
    </div>
  );
};
