import { useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { plain } from '../find/fuzzy.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button } from '../ui/Button.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Command } from './command.ts';
import { shown } from './chord.ts';
import { commands, keysOf } from './registry.ts';
import styles from './KeysDialog.module.css';
import { KeysRow } from './KeysRow.tsx';

interface Props {
  readonly onClose: () => void;
}

const words = strings.keys;

/** Every command with its keys, searchable; here keys are changed, and the tools' single letters switched off. */
export function KeysDialog({ onClose }: Props) {
  const { preferences, prefer } = usePreferences();
  const [text, setText] = useState('');
  const found = commands.filter((command) => answers(command, text));
  return (
    <ModalDialog title={words.title} size={styles.modal} layout={styles.dialog} onClose={onClose}>
      <TextField label={words.search} value={text} onChange={setText} autoFocus />
      <div className={styles.groups} role="group" aria-label={words.title} tabIndex={0}>
        <div className={styles.columns}>
          {Object.entries(words.groups).map(([group, title]) => (
            <Group key={group} title={title} commands={found.filter((command) => command.group === group)} />
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
        {Object.keys(preferences.keys).length > 0 && (
          <Button look="quiet" onPress={() => prefer({ ...preferences, keys: {} })}>
            {words.rebind.resetAll}
          </Button>
        )}
        <Button onPress={onClose}>{words.close}</Button>
      </footer>
    </ModalDialog>
  );
}

function Group({ title, commands }: { title: string; commands: readonly Command[] }) {
  if (commands.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <dl>
        {commands.map((command) => (
          <KeysRow key={command.id} command={command} />
        ))}
      </dl>
    </section>
  );
}

/** Found by its name, or by one of its keys as they are shown. */
function answers(command: Command, typed: string): boolean {
  const text = plain(typed.trim());
  return plain(command.title).includes(text) || keysOf(command).some((chord) => plain(shown(chord)) === text);
}
