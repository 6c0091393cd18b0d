/** What a region of the panel says. */
export interface RegionText {
  readonly name: string;
  readonly text: string;
}

/**
 * What regions of a page say, line by line as it is laid out: cells of a row stand side by side, and what is hidden from the
 * eye, or is a region of its own, is left out. Runs in the page, and so refers to nothing outside itself.
 */
export const readAsText = (names: readonly string[]): readonly RegionText[] => {
  // A method, since tsx gives functions in variables a helper that the page does not have.
  const reader = {
    read(node: Node, region: Element): string {
      if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
      if (!(node instanceof Element)) return '';
      if (node !== region && node.matches('section[aria-label], .visually-hidden, [hidden], svg')) return '';
      const { display, flexDirection } = getComputedStyle(node);
      if (display === 'none') return '';
      const text = [...node.childNodes].map((child) => reader.read(child, region)).join('');
      if (display === 'table-cell') return `${text.trim()}  `;
      // Buttons of the copying kind show on hover only.
      if (node.matches('button') && Number(getComputedStyle(node).opacity) === 0) return '';
      if (display === 'flex' && flexDirection === 'row') return `\n${text.replace(/\s*\n\s*/g, '  ')}\n`;
      if (/^(?:block|flex|grid|list-item|table|table-row|flow-root)$/.test(display)) return `\n${text}\n`;
      return /^inline-/.test(display) ? ` ${text} ` : text;
    },
  };
  return names.map((name) => {
    const region = document.querySelector(
      `section[aria-label="${name}"], [role="status"][aria-label="${name}"]`,
    );
    if (region === null) return { name, text: '' };
    const text = reader
      .read(region, region)
      .split('\n')
      .map((line) => line.replace(/ {3,}/g, '  ').trim())
      .filter((line) => line !== '')
      .join('\n');
    return { name, text };
  });
};
