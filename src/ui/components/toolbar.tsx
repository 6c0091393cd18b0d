import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { SettingsButton } from './settings-button.tsx';
import './toolbar.css';

const FilterField = ({ store }: { readonly store: Store }) => {
  const fault = store.filterFault.value;
  return (
    <input
      type="search"
      class="toolbar-filter"
      aria-label={say('toolbar_filter')}
      placeholder={say('toolbar_filterPlaceholder')}
      title={fault ?? say('toolbar_filterTitle')}
      aria-invalid={fault === undefined ? undefined : 'true'}
      value={store.filter.value}
      onInput={(event) => {
        store.filter.value = event.currentTarget.value;
      }}
    />
  );
};

export const Toolbar = ({ store }: { readonly store: Store }) => {
  const isRecording = store.snapshot.value?.recording ?? true;
  return (
    <div class="toolbar" role="toolbar" aria-label={say('toolbar_label')}>
      <span class="toolbar-state">
        <span class={isRecording ? 'toolbar-dot toolbar-dot-on' : 'toolbar-dot'} />
        {say(isRecording ? 'toolbar_recording' : 'toolbar_paused')}
      </span>
      <button type="button" onClick={() => void store.setRecording(!isRecording)}>
        {say(isRecording ? 'toolbar_pause' : 'toolbar_resume')}
      </button>
      <button type="button" title={say('toolbar_rescanTitle')} onClick={() => void store.rescan('storage')}>
        {say('toolbar_rescan')}
      </button>
      <button
        type="button"
        title={say('toolbar_deepScanTitle')}
        onClick={() => void store.rescan('databases')}
      >
        {say('toolbar_deepScan')}
      </button>
      <button type="button" title={say('toolbar_clearTitle')} onClick={() => void store.clear()}>
        {say('toolbar_clear')}
      </button>
      <label class="toolbar-choice" title={say('toolbar_preserveTitle')}>
        <input
          type="checkbox"
          checked={store.preferences.value.preserve}
          onChange={(event) => void store.setPreserve(event.currentTarget.checked)}
        />
        {say('toolbar_preserve')}
      </label>
      <span class="toolbar-line" />
      <FilterField store={store} />
      <span class="grow" />
      <SettingsButton store={store} />
    </div>
  );
};
