import { type CallEntry, hasFailed } from '../../core/conversation/call.ts';
import { factsIn } from '../../core/conversation/call-words.ts';
import type { Flow } from '../../core/conversation/flows.ts';
import type { Filter } from '../filter.ts';
import { factName, factText } from './fact-words.ts';
import { flowName, outcomeWords } from './flow-words.ts';

/** What is asked for of the calls. `operation` is empty for any. */
export interface CallFilter {
  readonly text: Filter;
  readonly operation: string;
  readonly failuresOnly: boolean;
}

/** What a call can be found by. None of these texts is longer than the bounds of a call. */
const linesOf = (call: CallEntry): readonly string[] => [
  `${call.operation} ${call.method} ${call.url}`,
  `${call.status ?? ''} ${call.refusal?.type ?? ''} ${call.refusal?.message ?? ''}`,
  call.requestId ?? '',
  ...call.tokens.map(({ id, use, kind }) => `${use} ${kind} ${id}`),
  ...factsIn(call.facts).map((name) => `${name} ${factName(name)}: ${factText(call.facts[name])}`),
];

const agreesWith = (text: Filter, lines: readonly string[]): boolean => {
  switch (text.kind) {
    case 'invalid':
      return true;
    case 'pattern':
      return lines.some((line) => text.pattern.test(line));
    case 'words': {
      const all = lines.join('\n').toLowerCase();
      return text.words.every((word) => all.includes(word));
    }
  }
};

const isUnasked = ({ text, operation, failuresOnly }: CallFilter): boolean =>
  operation === '' &&
  !failuresOnly &&
  (text.kind === 'invalid' || (text.kind === 'words' && text.words.length === 0));

/** The flows with a call that all parts of a filter let through. */
export const filterFlows = (flows: readonly Flow[], filter: CallFilter): readonly Flow[] => {
  if (isUnasked(filter)) return flows;
  const { text, operation, failuresOnly } = filter;
  return flows.filter(({ kind, outcome, calls }) => {
    const title = `${flowName(kind)} ${outcomeWords(outcome)}`;
    return calls.some(
      (call) =>
        (operation === '' || call.operation === operation) &&
        (!failuresOnly || hasFailed(call)) &&
        agreesWith(text, [title, ...linesOf(call)]),
    );
  });
};
