/**
 * Calls in any second for one user. Cognito lets one user be read 10 times a second; half of it is left to the app, or to the
 * one repetition that a call may need. Source: "Quotas in Amazon Cognito", UserRead.
 */
export const callsPerSecond = 5;

const second = 1000;

/**
 * Longest that a call waits for its turn, in milliseconds; one that would wait longer is not made. Views wait 3 s more than
 * a call may take before they think that nobody will answer.
 */
export const longestWait = 2000;

/** The turns that still count. One that lies too far ahead was given by another clock than the present one. */
export const recentTurns = (turns: readonly number[], now: number): readonly number[] =>
  turns.filter((at) => at > now - second && at <= now + longestWait);

/**
 * When the next call of a user may be made. `turns` are when the others were made or will be, earliest first; all times are
 * milliseconds since the epoch.
 */
export const nextTurn = (turns: readonly number[], now: number): number => {
  const before = recentTurns(turns, now).at(-callsPerSecond);
  return before === undefined ? now : Math.max(now, before + second);
};
