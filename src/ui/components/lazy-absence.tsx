import type { ComponentProps } from 'preact';
import { useLazy } from './use-lazy.ts';

type PopupAbsence = typeof import('./popup-absence.tsx').PopupAbsence;

/** Why there is no token, and the offer to read cookies: fetched where none was found, for it knows of all domains. */
export const LazyAbsence = (question: ComponentProps<PopupAbsence>) => {
  const part = useLazy(() => import('./popup-absence.tsx'), true);
  // Without it the popup says what was looked at all the same.
  return part === undefined || part === 'failed' ? null : <part.PopupAbsence {...question} />;
};
