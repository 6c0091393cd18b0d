import type { CallService, ReplyState } from '../../conversation/call.ts';
import type { RefusalTest, Row } from '../row.ts';
import type { CallTestName } from './call-tests.ts';

/** When a row about a call holds. Every member that is there must agree; of a list, one is enough. */
export interface CallCondition extends RefusalTest {
  readonly services?: readonly CallService[];
  readonly operations?: readonly string[];
  readonly replies?: readonly ReplyState[];
  readonly gateways?: readonly string[];
  readonly fact?: CallTestName;
  readonly any?: readonly CallCondition[];
}

/**
 * One reason why a call may fail. What it says stands in `_locales` under its id, as for every row. `points` name facts of the
 * call, `token.<claim>` of the token that it sent, or `message`.
 */
export type CallRow = Row<CallCondition>;
