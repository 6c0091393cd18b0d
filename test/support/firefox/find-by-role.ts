/** One step of the way to an element: its role, its whole name or a pattern of it, and words that it says. */
export interface RoleStep {
  readonly role: string;
  readonly name?: string;
  readonly says?: string;
  readonly pattern?: { readonly source: string; readonly flags: string };
}

/** What is done to what was found. */
export type Deed =
  | { readonly kind: 'look' }
  /** Gives the element itself, for what only the browser can do to it. */
  | { readonly kind: 'point' }
  | { readonly kind: 'fill'; readonly text: string }
  | { readonly kind: 'choose'; readonly label: string };

export interface RoleErrand {
  readonly steps: readonly RoleStep[];
  readonly deed: Deed;
}

/**
 * Finds elements by role and name, as a screen reader would, and does something to the first. Runs in a page, and so refers to
 * nothing outside itself. Gives what there is before the deed; nothing is done to what cannot be used.
 */
export const findByRole = ({ steps, deed }: RoleErrand) => {
  const tags: Readonly<Record<string, string>> = {
    article: 'article',
    button: 'button, input[type=button], input[type=submit]',
    checkbox: 'input[type=checkbox]',
    combobox: 'select',
    heading: 'h1, h2, h3, h4, h5, h6',
    listitem: 'li',
    radio: 'input[type=radio]',
    region: 'section[aria-label], section[aria-labelledby]',
    row: 'tr',
    searchbox: 'input[type=search]',
    status: 'output',
    textbox: 'textarea, input[type=text], input:not([type])',
  };
  const reader = {
    clean(text: string): string {
      return text.replace(/\s+/g, ' ').trim();
    },
    isHidden(element: Element): boolean {
      return (
        element.closest('[aria-hidden="true"]') !== null ||
        !element.checkVisibility({ visibilityProperty: true })
      );
    },
    /** What an element's content calls it: texts and labels within it, but for what is hidden. */
    content(node: Node): string {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element) || reader.isHidden(node)) return '';
      const label = node.getAttribute('aria-label') ?? node.getAttribute('alt');
      if (label !== null && label !== '') return ` ${label} `;
      const text = [...node.childNodes].map((child) => reader.content(child)).join('');
      return getComputedStyle(node).display === 'inline' ? text : ` ${text} `;
    },
    name(element: Element): string {
      const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
      if (ids.length > 0) return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const label = element.getAttribute('aria-label');
      if (label !== null && label !== '') return label;
      if (
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
      ) {
        const labels = [...(element.labels ?? [])].map((item) => reader.content(item)).join(' ');
        if (reader.clean(labels) !== '') return labels;
      }
      const content = reader.clean(reader.content(element));
      return content === '' ? (element.getAttribute('title') ?? '') : content;
    },
    isMatch(element: Element, { name, pattern, says = '' }: RoleStep): boolean {
      if (!reader.clean(element.textContent ?? '').includes(says)) return false;
      if (name === undefined && pattern === undefined) return true;
      const own = reader.clean(reader.name(element));
      return pattern === undefined ? own === name : new RegExp(pattern.source, pattern.flags).test(own);
    },
    below(root: ParentNode, step: RoleStep): readonly Element[] {
      const byTag = tags[step.role];
      const selector = `[role="${step.role}"]${byTag === undefined ? '' : `, :is(${byTag}):not([role])`}`;
      return [...root.querySelectorAll(selector)].filter(
        (element) => !reader.isHidden(element) && reader.isMatch(element, step),
      );
    },
  };
  const found = steps.reduce<readonly ParentNode[]>(
    (roots, step) => [...new Set(roots.flatMap((root) => reader.below(root, step)))],
    [document],
  );
  const elements = found.filter((item): item is Element => item instanceof Element);
  const [first] = elements;
  const isEnabled = first !== undefined && !first.matches(':disabled, [aria-disabled="true"]');
  const look = {
    count: elements.length,
    text: reader.clean(first?.textContent ?? ''),
    isEnabled,
    isChecked: first?.matches(':checked, [aria-checked="true"]') === true,
    isInvalid: first?.matches('[aria-invalid="true"]') === true,
    element: deed.kind === 'point' && isEnabled ? first : null,
  };
  if (!(first instanceof HTMLElement) || !isEnabled) return look;
  const announce = () => {
    first.dispatchEvent(new Event('input', { bubbles: true }));
    first.dispatchEvent(new Event('change', { bubbles: true }));
  };
  if (deed.kind === 'fill' && (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement)) {
    first.focus();
    first.value = deed.text;
    announce();
  } else if (deed.kind === 'choose' && first instanceof HTMLSelectElement) {
    const option = [...first.options].find(({ label }) => label.trim() === deed.label);
    if (option === undefined) return { ...look, isEnabled: false };
    first.value = option.value;
    announce();
  }
  return look;
};
