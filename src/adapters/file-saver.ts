import type { FileSaver } from '../ports.ts';

/** How long the text stays reachable for the browser, which begins to save after the click has ended, in milliseconds. */
const reachable = 60_000;

/** Saves through a link, which needs no permission to download. */
export const linkFileSaver: FileSaver = {
  save: ({ name, type, text }) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), reachable);
  },
};
