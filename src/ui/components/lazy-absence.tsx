import { useSignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useEffect } from 'preact/hooks';

type PopupAbsence = typeof import('./popup-absence.tsx').PopupAbsence;

/** Why there is no token, and the offer to read cookies: fetched where none was found, for it knows of all domains. */
export const LazyAbsence = (question: ComponentProps<PopupAbsence>) => {
  const loaded = useSignal<{ readonly PopupAbsence: PopupAbsence } | undefined>(undefined);
  useEffect(() => {
    // Without it the popup says what was looked at all the same.
    void import('./popup-absence.tsx').then(
      ({ PopupAbsence }) => {
        loaded.value = { PopupAbsence };
      },
      () => undefined,
    );
  }, [loaded]);
  const PopupAbsence = loaded.value?.PopupAbsence;
  return PopupAbsence === undefined ? null : <PopupAbsence {...question} />;
};
