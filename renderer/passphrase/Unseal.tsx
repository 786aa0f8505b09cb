import { type FormEvent, useState } from 'react';
import type { CallError, FileOpening, SealedFile } from '#core/ipc/contract.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { theApp } from '../state/app.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TitledOverlay } from '../ui/TitledOverlay.tsx';
import styles from './Passphrase.module.css';

const words = strings.passphrase;

interface Props {
  readonly file: SealedFile;
  readonly onOpened: (opening: FileOpening) => void;
  readonly onClose: () => void;
}

/** Asks for the passphrase of a file, as often as it is wrong. */
export function Unseal({ file: { ticket, name }, onOpened, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [wrong, setWrong] = useState<CallError | null>(null);
  const refused = (thrown: unknown): void => {
    const error = errorOf(thrown);
    setOpening(false);
    if (error.code === 'passphraseWrong') return setWrong(error);
    onClose();
    theApp().refuse(thrown);
  };
  const open = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase === '' || isOpening) return;
    setOpening(true);
    setWrong(null);
    ask('file.unseal', { ticket, passphrase }).then((opening) => {
      onClose();
      onOpened(opening);
    }, refused);
  };
  const buttons = (
    <>
      <Button onPress={onClose}>{words.cancel}</Button>
      <Button type="submit" look="primary" isDisabled={passphrase === '' || isOpening}>
        {isOpening ? words.opening : words.open}
      </Button>
    </>
  );
  return (
    <TitledOverlay
      title={words.openTitle(name)}
      className={styles.dialog}
      dims
      onSubmit={open}
      onClose={onClose}
      buttons={buttons}
    >
      <div className={styles.body}>
        <p>{words.openMeaning}</p>
        <TextField
          autoFocus
          type="password"
          maxLength={LIMITS.passphrase}
          label={words.passphrase}
          value={passphrase}
          onChange={setPassphrase}
        />
        <p className={styles.wrong} role="alert">
          {wrong && `${strings.errors[wrong.code].title} ${strings.errors[wrong.code].advice}`}
        </p>
      </div>
    </TitledOverlay>
  );
}
