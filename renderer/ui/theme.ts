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
  const forced = useSyncExternalStore(hearSystem, forcedTheme);
  const theme = forced ?? (chosen === 'system' ? ofSystem : chosen);
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
const FORCED = '(forced-colors: active)';

/** While the system forces its own few colours, the theme whose other colours go with them; null while it does not. */
function forcedTheme(): ShownTheme | null {
  if (!matchMedia(FORCED).matches) return null;
  // The colour of text, which the system forces as well; a theme chosen here changes what the window prefers, not this.
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(document.documentElement).color.match(/\d+/gu)?.map(Number) ?? [];
  return red + green + blue > 382 ? 'dark' : 'light';
}

function systemTheme(): ShownTheme {
  if (matchMedia(CONTRAST).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

function hearSystem(onChange: () => void): () => void {
  const asked = [matchMedia(DARK), matchMedia(CONTRAST), matchMedia(FORCED)];
  for (const query of asked) query.addEventListener('change', onChange);
  return () => {
    for (const query of asked) query.removeEventListener('change', onChange);
  };
}
