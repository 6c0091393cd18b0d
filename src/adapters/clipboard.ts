import type { Clipboard } from '../ports.ts';

/** Copies through a selection, the only way that a DevTools panel has: its frame may not use `navigator.clipboard`. */
const copySelected = (text: string): boolean => {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  // Focus goes back to where the person left it.
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
};

export const pageClipboard: Clipboard = {
  write: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  },
};
