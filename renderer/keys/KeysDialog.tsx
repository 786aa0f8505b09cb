import { useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { plain } from '../find/fuzzy.ts';
import { announce } from '../state/announce.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button } from '../ui/Button.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Command } from './command.ts';
import { shown } from './chord.ts';
import type { Bindings } from './rebind.ts';
import { commands, keysOf } from './registry.ts';
import styles from './KeysDialog.module.css';
import { KeysRow } from './KeysRow.tsx';

interface Props {
  readonly onClose: () => void;
}

const words = strings.keys;

/** What was changed last, and the keys before it. */
interface Last {
  readonly before: Bindings;
  readonly said: string;
}

/** Every command with its keys, searchable; here keys are changed, and the tools' single letters switched off. */
export function KeysDialog({ onClose }: Props) {
  const { preferences, prefer } = usePreferences();
  const [text, setText] = useState('');
  const [last, setLast] = useState<Last | null>(null);
  const found = commands.filter((command) => answers(command, text));
  const change = (keys: Bindings, said: string): void => {
    setLast({ before: preferences.keys, said });
    prefer({ ...preferences, keys });
    announce(said);
  };
  return (
    <ModalDialog title={words.title} size={styles.modal} layout={styles.dialog} onClose={onClose}>
      <TextField label={words.search} value={text} onChange={setText} autoFocus />
      <div className={styles.groups} role="group" aria-label={words.title} tabIndex={0}>
        <div className={styles.columns}>
          {Object.entries(words.groups).map(([group, title]) => (
            <Group
              key={group}
              title={title}
              commands={found.filter((command) => command.group === group)}
              onChange={change}
            />
          ))}
        </div>
      </div>
      <footer className={styles.footer}>
        <label className={styles.letters}>
          <input
            type="checkbox"
            checked={preferences.singleLetterKeys}
            onChange={(event) => prefer({ ...preferences, singleLetterKeys: event.target.checked })}
          />
          {words.singleLetters}
        </label>
        {last !== null && (
          <>
            <span className={styles.said}>{last.said}</span>
            <Button
              look="quiet"
              onPress={() => {
                prefer({ ...preferences, keys: last.before });
                setLast(null);
                announce(words.rebind.undone);
              }}
            >
              {words.rebind.undo}
            </Button>
          </>
        )}
        {Object.keys(preferences.keys).length > 0 && (
          <Button look="quiet" onPress={() => change({}, words.rebind.allReset)}>
            {words.rebind.resetAll}
          </Button>
        )}
        <Button onPress={onClose}>{words.close}</Button>
      </footer>
    </ModalDialog>
  );
}

interface GroupProps {
  readonly title: string;
  readonly commands: readonly Command[];
  readonly onChange: (bindings: Bindings, said: string) => void;
}

function Group({ title, commands, onChange }: GroupProps) {
  if (commands.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <dl>
        {commands.map((command) => (
          <KeysRow key={command.id} command={command} onChange={onChange} />
        ))}
      </dl>
    </section>
  );
}

/** Found by its name, or by one of its keys as they are shown here or can be typed. */
function answers(command: Command, typed: string): boolean {
  const text = plain(typed.trim());
  const keys = keysOf(command).flatMap((chord) => [shown(chord), shown(chord, false)]);
  const names = plain(`${command.title} ${strings.otherNames[command.id] ?? ''}`);
  return names.includes(text) || keys.some((key) => plain(key) === text);
}
