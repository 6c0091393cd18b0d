import type { CallEntry } from '../../core/conversation/call.ts';

/** Least share of a bar that can still be seen. */
const leastShare = 1;

/**
 * How long a call took beside the longest of its flow, the time until the first byte darker. A picture of what stands beside it
 * in words.
 */
export const DurationBar = ({ call, longest }: { readonly call: CallEntry; readonly longest: number }) => {
  const { duration, waited = 0 } = call;
  if (duration === undefined || longest <= 0) return <span class="call-bar" />;
  const share = Math.max(leastShare, (duration / longest) * 100);
  return (
    <svg class="call-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="call-bar-track" width="100" height="1" />
      <rect class="call-bar-whole" width={share} height="1" />
      <rect class="call-bar-waited" width={Math.min(share, (waited / longest) * 100)} height="1" />
    </svg>
  );
};
