import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';
import { cssVariables, type ScreenTheme } from '#core/picture/tokens.ts';

/** A theme as it is on the screen. */
export type ShownTheme = ScreenTheme;

/**
 * Shows the colours of a theme, or those the system asks for, while the component is shown.
 * They are set through the object model: the content-security policy lets no inline style through.
 */
export function useTheme(chosen: Preferences['theme']): ShownTheme {
  const ofSystem = useSyncExternalStore(hearSystem, systemTheme);
  const theme = chosen === 'system' ? ofSystem : chosen;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.style.cssText = cssVariables(theme);
  }, [theme]);
  return theme;
}

/** The theme that is on the screen. */
export function shownTheme(): ShownTheme {
  return (document.documentElement.dataset['theme'] as ShownTheme | undefined) ?? 'light';
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');
const asked = [dark, contrast] as const;

function systemTheme(): ShownTheme {
  if (contrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

function hearSystem(onChange: () => void): () => void {
  for (const query of asked) query.addEventListener('change', onChange);
  return () => {
    for (const query of asked) query.removeEventListener('change', onChange);
  };
}
