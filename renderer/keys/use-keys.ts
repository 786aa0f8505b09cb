import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { hint } from '../state/hint.ts';
import { matches, writes } from './chord.ts';
import { missing } from './command.ts';
import { isHeard, isTyping, reachesOutOfFields } from './reach.ts';
import { commands, keysOf } from './registry.ts';

/**
 * Calls commands by their keys while the component is shown.
 *
 * @param singleLetters false leaves keys without a modifier that write a sign to others (WCAG 2.1.4)
 */
export function useKeys(singleLetters: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Only who works by keyboard needs to see that the whole canvas has it.
      document.documentElement.dataset['keyboard'] = '';
      if (event.isComposing || event.defaultPrevented) return;
      const typing = isTyping(event.target);
      const called = commands.filter((command) => {
        if (command.byBrowser) return false;
        const chord = keysOf(command).find((key) => matches(event, key));
        if (chord === undefined || (typing && !reachesOutOfFields(command, chord))) return false;
        return (singleLetters || !writes(chord)) && isHeard(command);
      });
      const command = called.find((one) => missing(one) === null) ?? called[0];
      if (!command) return;
      event.preventDefault();
      const reason = missing(command);
      if (reason !== null) return hint(reason);
      // Whatever the command opens is there, with the focus, before the next key is heard.
      flushSync(() => command.run(event));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [singleLetters]);
}
