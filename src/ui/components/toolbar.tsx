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
  hasFilter,
}: {
  readonly store: Store;
  readonly tool: Signal<DeskTool | undefined>;
  /** Whether what is shown is filtered here: the conversation has a filter of its own. */
  readonly hasFilter: boolean;
}) => {
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
      {hasFilter && (
        <>
          <span class="toolbar-line" />
          <FilterField store={store} />
        </>
      )}
      <span class="grow" />
      <Tools tool={tool} />
      <SettingsButton store={store} />
    </div>
  );
};
