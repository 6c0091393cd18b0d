import type { Tone } from '../verdict-view.ts';
import { Icon, type IconName } from './icon.tsx';
import './verdict-icon.css';

const icons = {
  good: 'check',
  warn: 'warning',
  bad: 'cross',
  open: 'question',
} as const satisfies Record<Tone, IconName>;

/** The verdict at a glance. The words beside it say the same. */
export const VerdictIcon = ({ tone, isBusy = false }: { readonly tone: Tone; readonly isBusy?: boolean }) => (
  <span class={`verdict-icon verdict-icon-${tone}${isBusy ? ' verdict-icon-busy' : ''}`}>
    <Icon name={isBusy ? 'running' : icons[tone]} />
  </span>
);
