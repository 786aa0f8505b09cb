import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { hasKeyboard } from '../canvas/focus.ts';
import { matches } from './chord.ts';
import { rowWithKeyboard } from '../table/focus.ts';
import type { Command } from './commands.ts';

/** Where what is typed belongs to a field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** In a field, letters write and undo takes back typing; chords of the whole workbench still work. */
function reachesOutOfFields(id: Command['id'], chord: string): boolean {
  return /^(Mod\+|(Shift\+)?F\d)/u.test(chord) && id !== 'edit.undo' && id !== 'edit.redo';
}

/**
 * Calls commands by their keys while the component is shown.
 *
 * @param singleLetters false leaves keys without a modifier that write a sign to others (WCAG 2.1.4)
 */
export function useKeys(commands: readonly Command[], singleLetters: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Only who works by keyboard needs to see that the whole canvas has it.
      document.documentElement.dataset['keyboard'] = '';
      if (event.isComposing || event.defaultPrevented) return;
      const typing = isTyping(event.target);
      const command = commands.find(({ id, keys, where, byBrowser }) => {
        if (byBrowser || (where === 'canvas' && (!hasKeyboard() || typing))) return false;
        if (where === 'table' && rowWithKeyboard() === null) return false;
        const chord = keys.find((key) => matches(event, key));
        if (chord === undefined || (typing && !reachesOutOfFields(id, chord))) return false;
        return singleLetters || chord.length > 1;
      });
      if (!command) return;
      event.preventDefault();
      // Whatever the command opens is there, with the focus, before the next key is heard.
      flushSync(() => command.run(event));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands, singleLetters]);
}
