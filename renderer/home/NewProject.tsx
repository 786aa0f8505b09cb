import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ProjectList.module.css';

const words = strings.review.projects;

/** The longest name a project can have, in characters. */
export const NAME_LENGTH = 120;

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
        maxLength={NAME_LENGTH}
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
