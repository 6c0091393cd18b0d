import { describeDuration } from './lifetime.ts';

/** How long something took, such as `120 ms`, `1.4 s` or `3 min`. Digits as in English, as in `describeDuration`. */
export const describeSpan = (milliseconds: number): string => {
  const whole = Math.max(0, Math.round(milliseconds));
  if (whole < 1000) return `${whole} ms`;
  return whole < 10_000 ? `${(Math.floor(whole / 100) / 10).toFixed(1)} s` : describeDuration(whole);
};
