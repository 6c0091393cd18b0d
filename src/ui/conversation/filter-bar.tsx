import { Checkbox } from '../components/checkbox.tsx';
import { printable } from '../printable.ts';
import { count, say } from '../words.ts';
import type { Timeline } from './timeline.ts';

/** How much there is, and how much of it the filter lets through. */
const Hint = ({ timeline }: { readonly timeline: Timeline }) => {
  const flows = timeline.flows.value.length;
  const shown = timeline.visibleFlows.value.length;
  const failed = timeline.failures.value;
  const numbers = {
    flows: count('conversation_flows', flows),
    calls: count('conversation_calls', timeline.calls.value),
  };
  return (
    <span class="region-hint" role="status">
      {shown < flows
        ? say('conversation_hintFiltered', { shown, all: numbers.flows })
        : failed > 0
          ? say('conversation_hintFailed', { ...numbers, failed })
          : say('conversation_hint', numbers)}
    </span>
  );
};

/** By what the calls are filtered: text, operation, and whether they failed. */
export const FilterBar = ({ timeline }: { readonly timeline: Timeline }) => {
  const { text, operation, failuresOnly } = timeline;
  const fault = timeline.textFault.value;
  const operations = timeline.operations.value;
  return (
    <search class="conversation-bar">
      <input
        type="search"
        class="toolbar-filter"
        aria-label={say('conversation_filter')}
        placeholder={say('toolbar_filterPlaceholder')}
        title={fault ?? say('conversation_filterTitle')}
        aria-invalid={fault === undefined ? undefined : 'true'}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <select
        aria-label={say('conversation_operation')}
        value={operation.value}
        onChange={(event) => {
          operation.value = event.currentTarget.value;
        }}
      >
        <option value="">{say('conversation_allOperations')}</option>
        {/* One that was let go stays to be seen for as long as it is chosen. */}
        {(operations.includes(operation.value) || operation.value === ''
          ? operations
          : [...operations, operation.value]
        ).map((name) => (
          <option key={name} value={name}>
            {printable(name)}
          </option>
        ))}
      </select>
      <Checkbox on={failuresOnly} label={say('conversation_failuresOnly')} />
      <Hint timeline={timeline} />
    </search>
  );
};
