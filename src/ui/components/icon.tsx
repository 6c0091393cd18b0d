/** Outlines on a grid of 16. */
const paths = {
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  settings:
    'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8zM6.8 1.5h2.4l.4 1.9 1.3.7 1.8-.6 1.2 2.1-1.4 1.3v1.6l1.4 1.3-1.2 2.1-1.8-.6-1.3.7-.4 1.9H6.8l-.4-1.9-1.3-.7-1.8.6-1.2-2.1 1.4-1.3V6.9L2.1 5.6l1.2-2.1 1.8.6 1.3-.7z',
  check: 'M3 8.5l3.3 3.3L13 4.7',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.2L14.5 13.5H1.5zM8 6.5v3.5M8 11.5v.8',
  question: 'M5.7 6.1C5.7 3 10.5 3.1 10.5 6.1 10.5 7.9 8 8 8 9.9M8 11.8v.9',
  note: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.4v3.6M8 4.9v.1',
  running: 'M3.5 8h.8M7.6 8h.8M11.7 8h.8',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    viewBox="0 0 16 16"
    width="14"
    height="14"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
