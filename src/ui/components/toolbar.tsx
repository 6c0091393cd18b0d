import type { Signal } from '@preact/signals';
import type { TextKey } from '../../core/words/words.ts';
import { type DeskTool, deskTools } from '../desk/desk-ports.ts';
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

const toolNames = {
  paste: 'toolbar_paste',
  compare: 'toolbar_compare',
  report: 'toolbar_report',
  'copy-as': 'toolbar_copyAs',
} as const satisfies Record<DeskTool, TextKey>;

const toolHints = {
  paste: 'toolbar_pasteHint',
  compare: 'toolbar_compareHint',
  report: 'toolbar_reportHint',
  'copy-as': 'toolbar_copyAsHint',
} as const satisfies Record<DeskTool, TextKey>;

const Tools = ({ tool }: { readonly tool: Signal<DeskTool | undefined> }) => (
  <>
    {deskTools.map((name) => (
      <button
        key={name}
        type="button"
        class="toolbar-tool"
        aria-pressed={tool.value === name}
        title={say(toolHints[name])}
        onClick={() => {
          tool.value = tool.value === name ? undefined : name;
        }}
      >
        {say(toolNames[name])}
      </button>
    ))}
  </>
);

export const Toolbar = ({
  store,
  tool,
}: {
  readonly store: Store;
  readonly tool: Signal<DeskTool | undefined>;
}) => {
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
      <Tools tool={tool} />
      <SettingsButton store={store} />
    </div>
  );
};
