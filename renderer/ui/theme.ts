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
  const isForced = useSyncExternalStore(hearSystem, () => matchMedia(FORCED).matches);
  const theme = chosen === 'system' || isForced ? ofSystem : chosen;
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

/** The theme that is on the screen, for what is drawn as a picture. */
export function useShownTheme(): ShownTheme {
  return useSyncExternalStore(hearTheme, shownTheme);
}

function hearTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** What the system is asked for its colours; only where there is a window, for commands are listed without one too. */
const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';
/** Then the system's own few colours are shown in place of a theme's; what is drawn with others follows their lightness. */
const FORCED = '(forced-colors: active)';

function systemTheme(): ShownTheme {
  if (matchMedia(CONTRAST).matches && !matchMedia(FORCED).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

function hearSystem(onChange: () => void): () => void {
  const asked = [matchMedia(DARK), matchMedia(CONTRAST), matchMedia(FORCED)];
  for (const query of asked) query.addEventListener('change', onChange);
  return () => {
    for (const query of asked) query.removeEventListener('change', onChange);
  };
}
