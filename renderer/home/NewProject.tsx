import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Home.module.css';

const words = strings.home;

interface Props {
  readonly onCreate: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a new project; without one it is called by a default. */
export function NewProject({ onCreate, onCancel }: Props) {
  const [name, setName] = useState('');
  const create = (event: FormEvent): void => {
    event.preventDefault();
    onCreate(name.trim() || words.defaultName);
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form className={styles.naming} onSubmit={create} onKeyDown={cancel}>
      <TextField
        autoFocus
        label={words.name}
        placeholder={words.defaultName}
        maxLength={LIMITS.projectName}
        value={name}
        onChange={setName}
      />
      <Button type="submit" look="primary">
        {words.create}
      </Button>
      <Button onPress={onCancel}>{words.cancel}</Button>
    </form>
  );
}
