import { Pencil, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { usePreferences } from '../state/preferences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { AskingForKeys } from './AskingForKeys.tsx';
import { shown } from './chord.ts';
import type { Command } from './command.ts';
import styles from './KeysDialog.module.css';
import { type Bindings, boundKeys, isRebindable, rebind, takenBy } from './rebind.ts';
import { commands } from './registry.ts';

const words = strings.keys.rebind;

interface Props {
  readonly command: Command;
  /** Takes over other keys; what was done is told in a sentence. */
  readonly onChange: (bindings: Bindings, said: string) => void;
}

/** A command with its keys, and the way to give it others. */
export function KeysRow({ command, onChange }: Props) {
  const { keys: bindings } = usePreferences().preferences;
  const [asking, setAsking] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const { title, id } = command;
  const leave = (): void => {
    setAsking(false);
    row.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  const give = (chords: readonly string[]): void => {
    const losers = chords.flatMap((chord) => takenBy(command, chord, commands, bindings));
    const given = words.given(
      title,
      chords.map((chord) => shown(chord)),
    );
    const from = losers.length === 0 ? '' : ` ${words.takenFrom(losers.map((loser) => loser.title))}`;
    onChange(rebind(command, chords, commands, bindings), given + from);
    leave();
  };
  return (
    <div ref={row} className={styles.row}>
      <dt>{title}</dt>
      <dd>
        <span className={styles.chords}>
          {boundKeys(command, bindings).map((chord) => (
            <Keys key={chord}>{shown(chord)}</Keys>
          ))}
        </span>
        {isRebindable(command) && (
          <span className={styles.change}>
            {bindings[id] && (
              <IconButton label={words.reset(title)} onPress={() => give(command.keys)}>
                <RotateCcw size={12} aria-hidden />
              </IconButton>
            )}
            <IconButton label={words.change(title)} aria-expanded={asking} onPress={() => setAsking(!asking)}>
              <Pencil size={12} aria-hidden />
            </IconButton>
          </span>
        )}
        {asking && <AskingForKeys command={command} onGive={give} onLeave={leave} />}
      </dd>
    </div>
  );
}
