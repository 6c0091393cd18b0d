import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { Icon } from './icon.tsx';
import './all-well.css';

/** Says what was checked, so that silence is not mistaken for proof. */
export const AllWell = ({ store }: { readonly store: Store }) => {
  const lookup = store.lookup.value;
  const isVerified = store.evidence.value?.accessSignature?.state === 'verified';
  return (
    <div class="all-well">
      <span class="good">
        <Icon name="check" />
      </span>
      <div>
        <b>{say('allWell_title')}</b>
        <p class="soft">
          {say(isVerified ? 'allWell_checkedSignature' : 'allWell_checked')}
          {lookup.state === 'succeeded' && ` ${say('allWell_accepted')}`}
        </p>
        {lookup.state === 'idle' && <p class="soft">{say('allWell_unchecked')}</p>}
      </div>
    </div>
  );
};
