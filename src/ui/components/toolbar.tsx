import type { Store } from '../store.ts';
import { SettingsButton } from './settings-button.tsx';
import './toolbar.css';

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
        title="Read the storage of the page again"
        onClick={() => void store.rescan('storage')}
      >
        Rescan
      </button>
      <button type="button" title="Forget everything found in this tab" onClick={() => void store.clear()}>
        Clear
      </button>
      <span class="toolbar-line" />
      <input
        type="search"
        class="toolbar-filter"
        aria-label="Filter"
        placeholder="Filter users, claims, places…"
        value={store.filter.value}
        onInput={(event) => {
          store.filter.value = event.currentTarget.value;
        }}
      />
      <span class="grow" />
      <SettingsButton store={store} />
    </div>
  );
};
