import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { LibraryBackup, SecondFolder as Second } from '#core/ipc/backup.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import text from '../ui/text.module.css';
import { BackupList } from './Backups.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import styles from './Home.module.css';
import { useSecondFolder } from './use-second-folder.ts';

const words = strings.recovery.second;

interface Props {
  /** The backups on this computer. */
  readonly backups: readonly LibraryBackup[];
  /** When they were looked at, in milliseconds since 1970. */
  readonly at: number;
  readonly onRestore: (backup: LibraryBackup) => void;
}

/** The second folder that backups are copied to: where it is, how it stands, and what lies only there. */
export function SecondFolder({ backups, at, onRestore }: Props) {
  const { folder, error, choose, leave } = useSecondFolder(at);
  if (folder === undefined) return null;
  const here = new Set(backups.map(({ name }) => name));
  return (
    <section className={styles.second} aria-label={words.title}>
      <h2 className={styles.name}>{words.title}</h2>
      {error && <ErrorNotice error={error} />}
      {folder ? <Standing folder={folder} /> : <p className={styles.intro}>{words.none}</p>}
      <div className={styles.choices}>
        <Button onPress={choose}>{folder ? words.chooseOther : words.choose}</Button>
        {folder && (
          <Button look="quiet" onPress={leave}>
            {words.leave}
          </Button>
        )}
      </div>
      {folder && (
        <BackupList
          label={words.list}
          backups={folder.backups.filter(({ name }) => !here.has(name))}
          onRestore={onRestore}
        />
      )}
    </section>
  );
}

function Standing({ folder: { folder, state, trouble, copiedAt, stillHeld } }: { readonly folder: Second }) {
  const Mark = { there: CircleCheck, away: CircleDashed, failing: CircleAlert }[state];
  const why = trouble ? strings.errors[trouble.code].title : '';
  const said = { there: words.there(copiedAt), away: words.away(copiedAt), failing: words.failing(why) }[state];
  return (
    <>
      <p className={styles.path} data-selectable dir="auto">
        {folder}
      </p>
      <p className={styles.checked} role="status">
        <Mark size={14} aria-hidden />
        {said}
      </p>
      {stillHeld > 0 && <p className={text.soft}>{words.stillHeld(stillHeld)}</p>}
    </>
  );
}
