import { useLayoutEffect } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';
import { cssVariables, type Theme } from '#core/picture/tokens.ts';

/**
 * Shows the colours of a theme, or those the system asks for, while the component is shown.
 * They are set through the object model: the content-security policy lets no inline style through.
 */
export function useTheme(chosen: Preferences['theme']): void {
  useLayoutEffect(() => {
    const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
    const show = (): void => apply(chosen === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : chosen);
    show();
    systemIsDark.addEventListener('change', show);
    return () => systemIsDark.removeEventListener('change', show);
  }, [chosen]);
}

function apply(theme: Theme): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.style.cssText = cssVariables(theme);
}
