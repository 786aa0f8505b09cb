import { useEffect } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';
import { theApp, whenShown } from '../state/app.ts';
import { hint } from '../state/hint.ts';
import { type Command, missing } from './command.ts';
import { isHeard, isOnScreen, isTyping, reachesOutOfFields } from './reach.ts';
import { commands, keysOf } from './registry.ts';

/** Carries out what the menu bar asks for; it names commands by their ids. */
export function useMenu(): void {
  useEffect(() => window.workbench.on('menu.chosen', (chosen) => whenShown(() => choose(chosen))), []);
}

interface Chosen {
  readonly command: string;
  readonly byKey: boolean;
}

function choose({ command: id, byKey }: Chosen): void {
  const theme = THEMES[id];
  const ofField = OF_FIELDS[id];
  if (theme) {
    const { preferences, prefer } = theApp();
    prefer({ ...preferences, theme });
  } else if (ofField && isTyping(document.activeElement)) {
    document.execCommand(ofField);
  } else {
    const command = commands.find((one) => one.id === id);
    if (!command || !(byKey ? isCalledFrom(document.activeElement, command) : isOnScreen(command))) return;
    const reason = missing(command);
    if (reason === null) command.run();
    else hint(reason);
  }
}

/** On macOS the menu takes its keys before the page hears of them: they are to do no more there than in the page. */
function isCalledFrom(target: Element | null, command: Command): boolean {
  const reaches = !isTyping(target) || keysOf(command).some((chord) => reachesOutOfFields(command, chord));
  return reaches && isHeard(command);
}

/** What a field has of its own: there, these items act on what is typed. */
const OF_FIELDS: Readonly<Record<string, string>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.selectAll': 'selectAll',
};

const THEMES: Readonly<Record<string, Preferences['theme']>> = {
  'view.theme.system': 'system',
  'view.theme.light': 'light',
  'view.theme.dark': 'dark',
  'view.theme.contrast': 'contrast',
  'view.theme.projector': 'projector',
};
