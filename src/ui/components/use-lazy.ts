import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * A part of the extension that is fetched when it is first wanted: `undefined` until it is there, and `failed` where the
 * extension was updated meanwhile.
 */
export const useLazy = <Part extends object>(
  load: () => Promise<Part>,
  isWanted: boolean,
): Part | 'failed' | undefined => {
  const part = useSignal<Part | 'failed' | undefined>(undefined);
  useEffect(() => {
    if (isWanted)
      load().then(
        (loaded) => {
          part.value = loaded;
        },
        () => {
          part.value = 'failed';
        },
      );
  }, [isWanted]);
  return part.value;
};
