import type { Store } from '../store.ts';
import { Icon } from './icon.tsx';
import './settings-button.css';

export const SettingsButton = ({ store }: { readonly store: Store }) => (
  <button
    type="button"
    class="settings-button"
    aria-label="Settings"
    title="Settings"
    onClick={() => store.openOptions()}
  >
    <Icon name="settings" />
  </button>
);
