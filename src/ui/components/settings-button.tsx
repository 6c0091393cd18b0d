import type { Store } from '../store.ts';
import { say } from '../words.ts';
import { Icon } from './icon.tsx';
import './settings-button.css';

export const SettingsButton = ({ store }: { readonly store: Store }) => (
  <button
    type="button"
    class="settings-button"
    aria-label={say('toolbar_settings')}
    title={say('toolbar_settings')}
    onClick={() => store.openOptions()}
  >
    <Icon name="settings" />
  </button>
);
