import type { ThemePreference } from '../core/session/preferences.ts';
import type { PreferenceStore, Theme, ThemeSource } from '../ports.ts';

/** Applies the theme that the user chose, or else that of the page's surroundings, and follows both. */
export const followTheme = (
  source: ThemeSource,
  preferences: Pick<PreferenceStore, 'read' | 'subscribe'>,
  apply: (theme: Theme) => void,
): void => {
  let around: Theme = 'light';
  let chosen: ThemePreference = 'auto';
  const update = () => apply(chosen === 'auto' ? around : chosen);
  const choose = ({ theme }: { readonly theme: ThemePreference }) => {
    chosen = theme;
    update();
  };
  source.subscribe((theme) => {
    around = theme;
    update();
  });
  preferences.subscribe(choose);
  void preferences.read().then(choose);
};
