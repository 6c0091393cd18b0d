import { printable } from '../printable.ts';

/** A sentence whose code words stand between backticks. */
export const CodeText = ({ text }: { readonly text: string }) => (
  <>
    {printable(text)
      .split('`')
      .map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}
  </>
);
