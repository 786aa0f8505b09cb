import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';
import { cssVariables } from '#core/picture/tokens.ts';

/** A theme as it is on the screen. */
export type ShownTheme = 'light' | 'dark';

/**
 * Shows the colours of a theme, or those the system asks for, while the component is shown.
 * They are set through the object model: the content-security policy lets no inline style through.
 */
export function useTheme(chosen: Preferences['theme']): ShownTheme {
  const systemIsDark = useSyncExternalStore(hearSystem, () => system.matches);
  const theme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.style.cssText = cssVariables(theme);
  }, [theme]);
  return theme;
}

const system = matchMedia('(prefers-color-scheme: dark)');

function hearSystem(onChange: () => void): () => void {
  system.addEventListener('change', onChange);
  return () => system.removeEventListener('change', onChange);
}
