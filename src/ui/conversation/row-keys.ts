/** The heads of rows, in the order in which they are seen. */
const headsIn = (list: Element): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('button[aria-expanded]'),
];

/**
 * Keys of a list of rows that open, as in the lists of DevTools: up and down go from row to row, right opens, left closes or goes
 * to the row around. Whether the key meant something.
 */
export const followRowKey = (list: Element, key: string): boolean => {
  const heads = headsIn(list);
  const { activeElement } = list.ownerDocument;
  const at = activeElement instanceof HTMLElement ? heads.indexOf(activeElement) : -1;
  const head = heads[at];
  if (head === undefined) return false;
  const isOpen = head.getAttribute('aria-expanded') === 'true';
  switch (key) {
    case 'ArrowDown':
      heads[at + 1]?.focus();
      return true;
    case 'ArrowUp':
      heads[at - 1]?.focus();
      return true;
    case 'ArrowRight':
      if (isOpen) heads[at + 1]?.focus();
      else head.click();
      return true;
    case 'ArrowLeft':
      if (isOpen) head.click();
      else head.closest('.flow-body')?.parentElement?.querySelector<HTMLElement>('.flow-head')?.focus();
      return true;
    default:
      return false;
  }
};
