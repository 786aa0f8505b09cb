import { useEffect, useEffectEvent, useState } from 'react';
import type { LibraryBackup } from '#core/ipc/backup.ts';
import type { CallError } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { ask } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import text from '../ui/text.module.css';
import { BackupFacts, Backups } from './Backups.tsx';
import styles from './Home.module.css';
import { SecondFolder } from './SecondFolder.tsx';

const words = strings.recovery.damaged;

interface Props {
  readonly error: CallError;
  readonly onRestore: (backup: LibraryBackup) => void;
  readonly onRestoreFromSecond: (backup: LibraryBackup) => void;
  readonly onSalvage: () => void;
  readonly onFailed: (thrown: unknown) => void;
}

/** What to do about a damaged library: the newest backup first, others, or what can be read of it. */
export function Damaged({ error, onRestore, onRestoreFromSecond, onSalvage, onFailed }: Props) {
  const [backups, setBackups] = useState<readonly LibraryBackup[] | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    ask('backups.list', undefined).then(setBackups, failed);
  }, []);
  if (backups === null) return null;
  const newest = backups.find(({ isVerified }) => isVerified);
  return (
    <section className={styles.question} role="alert">
      <h2 className={styles.name}>{words.title}</h2>
      <p>
        {words.untouched} <span className={text.soft}>{error.detail}</span>
      </p>
      <p>{newest ? words.newest : words.noBackup}</p>
      {newest && (
        <div className={styles.rowLine}>
          <BackupFacts backup={newest} />
        </div>
      )}
      <div className={styles.choices}>
        {newest && (
          <Button autoFocus look="primary" onPress={() => onRestore(newest)}>
            {words.restore}
          </Button>
        )}
        {backups.length > 1 && (
          <Button aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
            {words.others}
          </Button>
        )}
        <Button autoFocus={!newest} onPress={onSalvage}>
          {words.salvage}
        </Button>
      </div>
      <p className={text.soft}>{words.salvageMeaning}</p>
      {showsAll && <Backups backups={backups.filter((backup) => backup !== newest)} onRestore={onRestore} />}
      {(!newest || showsAll) && <SecondFolder backups={backups} at={0} onRestore={onRestoreFromSecond} />}
    </section>
  );
}
