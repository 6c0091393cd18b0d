import { maximumHarLength } from '../../core/capture/har.ts';
import { count, say, words } from '../words.ts';
import type { HarOutcome, OpenFailure } from './pasted-session.ts';

/** Why a file could not be opened as a HAR, and what may help. */
export const harFailureText = (failure: OpenFailure): string => {
  switch (failure.code) {
    case 'too-large':
      return say('har_tooLarge', { maximum: maximumHarLength.toLocaleString(words.language) });
    case 'not-json':
      return say('har_notJson');
    case 'cut':
      return say('har_cut');
    case 'not-a-har':
      return say('har_notAHar');
    case 'nothing':
      return count('har_nothing', failure.requests);
  }
};

/** What a file held. */
export const harOutcomeText = ({ requests, leftOut, calls, tokens }: HarOutcome): string =>
  [
    count('har_requests', requests),
    count('har_calls', calls),
    count('paste_found', tokens),
    ...(leftOut === 0 ? [] : [count('har_leftOut', leftOut)]),
    // Chromium leaves headers and cookies out unless it is asked for them.
    ...(calls > 0 && tokens === 0 ? [say('har_noTokens')] : []),
  ].join(' ');
