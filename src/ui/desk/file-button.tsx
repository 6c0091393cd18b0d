/** A button that asks for a file and hands over its text; `undefined` for one that is longer than is read, in characters. */
export const FileButton = ({
  label,
  accept,
  longest,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly longest: number;
  readonly onFile: (file: File, text: string | undefined) => Promise<void> | void;
}) => (
  <label class="desk-button report-open">
    {label}
    <input
      type="file"
      class="visually-hidden"
      accept={accept}
      onChange={(event) => {
        const field = event.currentTarget;
        const file = field.files?.[0];
        if (file === undefined) return;
        // A file that is far too large is not read at all: a character has at most four bytes.
        const reading = file.size > 4 * longest ? Promise.resolve(undefined) : file.text();
        void reading
          // A file that is gone since, or that may not be read, is as one without content.
          .catch(() => '')
          .then((text) => onFile(file, text))
          .finally(() => {
            // The same file may be chosen once more, after it was mended.
            field.value = '';
          });
      }}
    />
  </label>
);
