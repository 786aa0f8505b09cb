import { Pencil, RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { chordOf, shown } from './chord.ts';
import type { Command } from './command.ts';
import styles from './KeysDialog.module.css';
import { boundKeys, isRebindable, rebind, takenBy } from './rebind.ts';
import { commands } from './registry.ts';

const words = strings.keys.rebind;

/** A command with its keys, and the way to give it others. */
export function KeysRow({ command }: { readonly command: Command }) {
  const { preferences, prefer } = usePreferences();
  const [asking, setAsking] = useState(false);
  const { title, id } = command;
  const give = (chords: readonly string[]): void => {
    prefer({ ...preferences, keys: rebind(command, chords, commands, preferences.keys) });
    setAsking(false);
    announce(words.given(title, chords.map((chord) => shown(chord)).join(', ')));
  };
  return (
    <div className={styles.row}>
      <dt>{title}</dt>
      <dd>
        <span className={styles.chords}>
          {boundKeys(command, preferences.keys).map((chord) => (
            <Keys key={chord}>{shown(chord)}</Keys>
          ))}
        </span>
        {isRebindable(command) && (
          <span className={styles.change}>
            {preferences.keys[id] && (
              <IconButton label={words.reset(title)} onPress={() => give(command.keys)}>
                <RotateCcw size={12} aria-hidden />
              </IconButton>
            )}
            <IconButton label={words.change(title)} aria-expanded={asking} onPress={() => setAsking(!asking)}>
              <Pencil size={12} aria-hidden />
            </IconButton>
          </span>
        )}
        {asking && <Asking command={command} onGive={(chord) => give([chord])} onLeave={() => setAsking(false)} />}
      </dd>
    </div>
  );
}

interface AskingProps {
  readonly command: Command;
  readonly onGive: (chord: string) => void;
  readonly onLeave: () => void;
}

/** Waits for the keys to be pressed; what they call already is named before it loses them. */
function Asking({ command, onGive, onLeave }: AskingProps) {
  const { preferences } = usePreferences();
  const [chord, setChord] = useState<string | null>(null);
  const taken = chord === null ? [] : takenBy(command, chord, commands, preferences.keys);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onLeave();
    const pressed = chordOf(event.nativeEvent);
    if (pressed === null) return;
    if (takenBy(command, pressed, commands, preferences.keys).length === 0) onGive(pressed);
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
      {chord !== null && taken.length > 0 && (
        <p role="alert">
          {words.taken(taken.map(({ title }) => title))}
          <Button onPress={() => onGive(chord)}>{words.take}</Button>
        </p>
      )}
    </div>
  );
}
