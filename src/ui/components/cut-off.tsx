import type { Store } from '../store.ts';
import { say } from '../words.ts';
import './cut-off.css';

/** Says that this page outlived its extension, so that nobody waits for news that cannot come. */
export const CutOff = ({ store }: { readonly store: Store }) =>
  store.isCutOff.value ? (
    <p class="cut-off" role="alert">
      <b class="warn">{say('cutOff_title')}</b> {say('cutOff_advice')}
    </p>
  ) : null;
