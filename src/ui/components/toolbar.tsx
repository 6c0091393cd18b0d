import type { Store } from '../store.ts';
import { SettingsButton } from './settings-button.tsx';
import './toolbar.css';

const FilterField = ({ store }: { readonly store: Store }) => {
  const fault = store.filterFault.value;
  return (
    <input
      type="search"
      class="toolbar-filter"
      aria-label="Filter"
      placeholder="Filter: words or /pattern/"
      title={fault ?? 'Users, clients, claims, places: words that all must be there, or a /pattern/'}
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
    <div class="toolbar" role="toolbar" aria-label="Recording">
      <span class="toolbar-state">
        <span class={isRecording ? 'toolbar-dot toolbar-dot-on' : 'toolbar-dot'} />
        {isRecording ? 'Recording' : 'Paused'}
      </span>
      <button type="button" onClick={() => void store.setRecording(!isRecording)}>
        {isRecording ? 'Pause' : 'Resume'}
      </button>
      <button
        type="button"
        title="Read the storage of the page and its open WebSockets again"
        onClick={() => void store.rescan('storage')}
      >
        Rescan
      </button>
      <button
        type="button"
        title="Read the page’s IndexedDB databases as well"
        onClick={() => void store.rescan('databases')}
      >
        Deep scan
      </button>
      <button type="button" title="Forget everything found in this tab" onClick={() => void store.clear()}>
        Clear
      </button>
      <label class="toolbar-choice" title="Keep what was found when the page goes to another address">
        <input
          type="checkbox"
          checked={store.preferences.value.preserve}
          onChange={(event) => void store.setPreserve(event.currentTarget.checked)}
        />
        Preserve
      </label>
      <span class="toolbar-line" />
      <FilterField store={store} />
      <span class="grow" />
      <SettingsButton store={store} />
    </div>
  );
};
