import { type KeyboardEvent, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button } from '../ui/Button.tsx';
import { chordOf, shown } from './chord.ts';
import type { Command } from './command.ts';
import styles from './KeysDialog.module.css';
import { boundKeys, refusal, takenBy } from './rebind.ts';
import { commands } from './registry.ts';

const words = strings.keys.rebind;

interface Props {
  readonly command: Command;
  readonly onGive: (chords: readonly string[]) => void;
  readonly onLeave: () => void;
}

/** Waits for the keys to be pressed; what they call already is named before it loses them. Escape leaves all as it was. */
export function AskingForKeys({ command, onGive, onLeave }: Props) {
  const { keys: bindings } = usePreferences().preferences;
  const [chord, setChord] = useState<string | null>(null);
  const refused = chord === null ? null : whyNot(command, chord);
  const taken = chord === null ? [] : takenBy(command, chord, commands, bindings);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onLeave();
    const pressed = chordOf(event.nativeEvent);
    if (pressed === null) return;
    const isFree = whyNot(command, pressed) === null && takenBy(command, pressed, commands, bindings).length === 0;
    if (isFree) onGive([pressed]);
    else setChord(pressed);
  };
  return (
    <div className={styles.asking}>
      <input
        type="text"
        readOnly
        autoFocus
        aria-label={words.press(command.title)}
        value={chord === null ? words.pressHint : shown(chord)}
        onKeyDown={onKeyDown}
      />
      {boundKeys(command, bindings).length > 0 && (
        <Button look="quiet" onPress={() => onGive([])}>
          {words.none}
        </Button>
      )}
      {chord !== null && (
        <p role="alert">
          {refused ?? words.taken(taken.map(({ title }) => title))}
          {refused === null && <Button onPress={() => onGive([chord])}>{words.take}</Button>}
        </p>
      )}
    </div>
  );
}

/** Why a chord cannot be given to a command, as a sentence; null when it can. */
function whyNot(command: Command, chord: string): string | null {
  const why = refusal(command, chord, commands);
  if (why === null) return null;
  return typeof why === 'string' ? words.refused[why] : words.refused.fixed(why.title);
}
