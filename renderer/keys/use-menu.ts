import { useEffect } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';
import { theApp, whenShown } from '../state/app.ts';
import { isOnScreen, isTyping } from './reach.ts';
import { commands } from './registry.ts';

/** Carries out what the menu bar asks for; it names commands by their ids. */
export function useMenu(): void {
  useEffect(() => window.workbench.on('menu.chosen', ({ command }) => whenShown(() => choose(command))), []);
}

function choose(id: string): void {
  const theme = THEMES[id];
  if (theme) {
    const { preferences, prefer } = theApp();
    prefer({ ...preferences, theme });
  } else if (isTyping(document.activeElement) && (id === 'edit.undo' || id === 'edit.redo')) {
    // In a field, Undo of the menu takes back typing.
    document.execCommand(id.slice('edit.'.length));
  } else {
    commands.find((command) => command.id === id && isOnScreen(command))?.run();
  }
}

const THEMES: Readonly<Record<string, Preferences['theme']>> = {
  'view.theme.system': 'system',
  'view.theme.light': 'light',
  'view.theme.dark': 'dark',
  'view.theme.contrast': 'contrast',
  'view.theme.projector': 'projector',
};
