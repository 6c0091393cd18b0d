import type { PageState } from '../core/session/model.ts';
import type { Tone } from './verdict-view.ts';

/** What the verdict says when there is no session: why, and what to do. */
export const describeAbsence = (
  page: PageState | undefined,
  isRecording: boolean,
  isHidden: boolean,
): { readonly tone: Tone; readonly title: string; readonly advice: string } => {
  if (page?.state === 'unreadable')
    return {
      tone: 'warn',
      title: 'No Cognito token found: the page could not be read',
      advice:
        page.failure.code === 'forbidden'
          ? 'The browser lets no extension read this page.'
          : 'Reading its storage failed: reload the page, or press Rescan.',
    };
  if (isHidden)
    return {
      tone: 'warn',
      title: 'No Cognito token found: the app’s service worker hides them',
      advice: 'Use the app until it calls its API; see the diagnosis.',
    };
  if (!isRecording)
    return {
      tone: 'open',
      title: 'No Cognito token found: recording is paused',
      advice: 'Press Resume, then sign in on the page. Rescan reads its storage even now.',
    };
  return {
    tone: 'open',
    title: 'No Cognito token found yet',
    advice: 'Sign in on the page, or reload it to record its requests from the start.',
  };
};
