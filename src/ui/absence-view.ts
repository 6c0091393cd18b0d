import type { PageState } from '../core/session/model.ts';
import type { Tone } from './verdict-view.ts';
import { say } from './words.ts';

/** What the verdict says when there is no session: why, and what to do. */
export const describeAbsence = (
  page: PageState | undefined,
  isRecording: boolean,
  isHidden: boolean,
  isFull: boolean,
): { readonly tone: Tone; readonly title: string; readonly advice: string } => {
  if (isFull) return { tone: 'warn', title: say('full_title'), advice: say('full_advice') };
  if (page?.state === 'unreadable')
    return {
      tone: 'warn',
      title: say('absence_unreadable'),
      advice: say(page.failure.code === 'forbidden' ? 'page_forbidden' : 'absence_readFailed'),
    };
  if (isHidden) return { tone: 'warn', title: say('absence_hidden'), advice: say('absence_hiddenAdvice') };
  if (!isRecording)
    return { tone: 'open', title: say('absence_paused'), advice: say('absence_pausedAdvice') };
  return { tone: 'open', title: say('absence_none'), advice: say('absence_noneAdvice') };
};
