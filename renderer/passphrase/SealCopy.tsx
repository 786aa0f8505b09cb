import { type FormEvent, useState } from 'react';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { theApp } from '../state/app.ts';
import { saveCopy } from '../state/hold-closing.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TitledOverlay } from '../ui/TitledOverlay.tsx';
import styles from './Passphrase.module.css';

const words = strings.passphrase;
/** Shorter ones are counted before the eyes of whoever types; none is refused. */
const ADVISED = 12;

/** Asks twice for a passphrase, then saves a copy of the project that opens with it alone. */
export function SealCopy({ onClose }: { readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isSaving, setSaving] = useState(false);
  const differ = again !== '' && !passphrase.startsWith(again);
  const { length } = passphrase;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase === '' || passphrase !== again || isSaving) return;
    setSaving(true);
    saveCopy(passphrase).then((path) => {
      setSaving(false);
      if (path === null) return;
      onClose();
      announce(strings.keys.copySaved(path));
    }, fail);
  };
  const fail = (thrown: unknown): void => {
    onClose();
    theApp().refuse(thrown);
  };
  const field = { type: 'password', maxLength: LIMITS.passphrase } as const;
  const buttons = (
    <>
      <Button onPress={onClose}>{words.cancel}</Button>
      <Button type="submit" look="primary" isDisabled={passphrase === '' || passphrase !== again || isSaving}>
        {isSaving ? words.saving : words.save}
      </Button>
    </>
  );
  return (
    <TitledOverlay
      title={words.title}
      className={styles.dialog}
      dims
      onSubmit={save}
      onClose={onClose}
      buttons={buttons}
    >
      <div className={styles.body}>
        <p>{words.meaning}</p>
        <TextField {...field} autoFocus label={words.passphrase} value={passphrase} onChange={setPassphrase} />
        <p className={styles.soft}>{length > 0 && length < ADVISED ? words.short(length) : words.advice}</p>
        <TextField {...field} label={words.again} value={again} onChange={setAgain} />
        <p className={styles.wrong} role="alert">
          {differ && words.differ}
        </p>
      </div>
    </TitledOverlay>
  );
}
