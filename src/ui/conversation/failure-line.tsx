import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { newestFailure } from '../../core/diagnosis/calls/newest-failure.ts';
import { CodeText } from '../components/code-text.tsx';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import type { Store } from '../store.ts';
import { say, words } from '../words.ts';
import { flowName } from './flow-words.ts';
import './failure-line.css';

/** The newest failure that nothing has made good since, with its first step; or `children`, if there is none. */
export const FailureLine = ({
  store,
  children,
}: {
  readonly store: Store;
  readonly children?: ComponentChildren;
}) => {
  const failure = useMemo(
    () =>
      computed(() => {
        const snapshot = store.snapshot.value;
        return snapshot === undefined ? undefined : newestFailure(snapshot, words);
      }),
    [store],
  ).value;
  if (failure === undefined) return <>{children}</>;
  const { flow, diagnosis } = failure;
  const [step = diagnosis.tester] = diagnosis.steps;
  return (
    <div class="failure-line">
      <VerdictIcon tone={diagnosis.severity === 'error' ? 'bad' : 'warn'} />
      <div class="verdict-text">
        <div class="verdict-who">
          <CodeText text={say('verdict_flowFailed', { flow: flowName(flow.kind), title: diagnosis.title })} />
        </div>
        <div class="soft">
          <CodeText text={step} />{' '}
          <button
            type="button"
            class="failure-line-show"
            onClick={() => store.showCall(flow.failure?.number ?? flow.key)}
          >
            {say('verdict_showCalls')}
          </button>
        </div>
      </div>
    </div>
  );
};
