import { CircleCheck, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { LibraryBackup } from '#core/ipc/backup.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import text from '../ui/text.module.css';
import styles from './Home.module.css';

const words = strings.recovery;

interface Props {
  readonly backups: readonly LibraryBackup[];
  /** Left out where the library is damaged: there is nothing to back up. */
  readonly onMake?: () => void;
  readonly onRestore: (backup: LibraryBackup) => void;
}

/** The backups of the library, and the way to another one. */
export function Backups({ backups, onMake, onRestore }: Props) {
  return (
    <>
      <div className={styles.tools}>
        <p className={styles.intro}>{backups.length === 0 ? words.backups.none : words.backups.intro}</p>
        <span className={styles.space} />
        {onMake && <Button onPress={onMake}>{words.backups.make}</Button>}
      </div>
      <BackupList label={words.backups.list} backups={backups} onRestore={onRestore} />
    </>
  );
}

interface ListProps {
  readonly label: string;
  readonly backups: readonly LibraryBackup[];
  readonly onRestore: (backup: LibraryBackup) => void;
}

/** Backups, each brought back once that was confirmed where it stands. */
export function BackupList({ label, backups, onRestore }: ListProps) {
  if (backups.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={label}>
      {backups.map((backup) => (
        <Row key={backup.name} backup={backup} onRestore={() => onRestore(backup)} />
      ))}
    </ul>
  );
}

function Row({ backup, onRestore }: { readonly backup: LibraryBackup; readonly onRestore: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const time = words.at(backup.at);
  const question = words.backups.question(time);
  return (
    <li className={styles.row}>
      <div className={styles.rowLine}>
        <BackupFacts backup={backup} />
        <Button aria-label={words.backups.restoreOf(time)} isDisabled={isAsking} onPress={() => setAsking(true)}>
          {words.backups.restore}
        </Button>
      </div>
      {isAsking && (
        <div
          className={styles.question}
          role="group"
          aria-label={question}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setAsking(false);
          }}
        >
          <p>{question}</p>
          <div className={styles.choices}>
            <Button autoFocus onPress={() => setAsking(false)}>
              {words.backups.keep}
            </Button>
            <Button look="primary" onPress={onRestore}>
              {words.backups.confirm}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** When a backup was made and why, what it holds, and whether it was checked. */
export function BackupFacts({ backup }: { readonly backup: LibraryBackup }) {
  const { at, reason, projects, components, bytes, isVerified } = backup;
  const Mark = isVerified ? CircleCheck : CircleHelp;
  return (
    <>
      <span className={styles.name}>{words.at(at)}</span>
      {isVerified && (
        <span className={text.soft}>
          {words.holds(projects, components, bytes)}, {words.reason(reason)}
        </span>
      )}
      <span className={styles.checked} title={isVerified ? words.verifiedMeaning : undefined}>
        <Mark size={14} aria-hidden />
        {isVerified ? words.verified : words.unverified}
      </span>
    </>
  );
}
