import type { PageState } from '../core/session/model.ts';
import type { Tone } from './verdict-view.ts';

/** What the verdict says when there is no session: why, and what to do. */
export const describeAbsence = (
  page: PageState | undefined,
): { readonly tone: Tone; readonly title: string; readonly advice: string } => {
  if (page?.state === 'unreadable')
    return {
      tone: 'warn',
      title: 'No Cognito token found: the page could not be read',
      advice:
        page.failure.code === 'forbidden'
          ? 'The browser lets no extension read this page. Requests are still recorded.'
          : 'Reading its storage failed. Requests are still recorded: reload the page, or press Rescan.',
    };
  return {
    tone: 'open',
    title: 'No Cognito token found yet',
    advice: 'Sign in on the page, or reload it to record its requests from the start.',
  };
};
