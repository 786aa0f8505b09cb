import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { TextField } from '../ui/TextField.tsx';
import { shown } from './chord.ts';
import type { Command } from './command.ts';
import { commands } from './registry.ts';
import styles from './KeysDialog.module.css';

interface Props {
  readonly onClose: () => void;
}

const words = strings.keys;

/** Every command with its keys, searchable; here the tools' single letters can be switched off. */
export function KeysDialog({ onClose }: Props) {
  const { preferences, prefer } = usePreferences();
  const [text, setText] = useState('');
  const found = commands.filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <ModalOverlay className={styles.overlay!} isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={styles.modal!}>
        <Dialog className={styles.dialog!}>
          <Heading slot="title" level={1} className={styles.title!}>
            {words.title}
          </Heading>
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
            <Button onPress={onClose}>{words.close}</Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Group({ title, commands }: { title: string; commands: readonly Command[] }) {
  if (commands.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <dl>
        {commands.map(({ id, title, keys }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {keys.map((chord) => (
                <Keys key={chord}>{shown(chord)}</Keys>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
