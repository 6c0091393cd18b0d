import { useSignal } from '@preact/signals';
import { maximumHarLength } from '../../core/capture/har.ts';
import { fail } from '../../core/result.ts';
import { say } from '../words.ts';
import { type DeskState, showFile } from './desk-state.ts';
import { FileButton } from './file-button.tsx';
import { harFailureText } from './har-words.ts';

/** Opens a file that somebody saved from the Network panel, in place of what was pasted. */
export const OpenHar = ({ state }: { readonly state: DeskState }) => {
  const failure = useSignal('');
  const open = async (file: File, text: string | undefined): Promise<void> => {
    const opened =
      text === undefined
        ? fail({ code: 'too-large' as const, length: file.size })
        : await state.pasted.open(text);
    failure.value = opened.ok ? '' : harFailureText(opened.error);
    if (opened.ok) showFile(state, file.name, opened.value);
  };
  return (
    <>
      <FileButton
        label={say('har_open')}
        accept=".har,.json,application/json"
        longest={maximumHarLength}
        onFile={open}
      />
      <span role="alert" class="bad">
        {failure.value}
      </span>
    </>
  );
};
