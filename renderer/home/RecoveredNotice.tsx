import type { SalvageReport } from '#core/ipc/backup.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import text from '../ui/text.module.css';
import styles from './Home.module.css';
import { Notice } from './Notice.tsx';
import type { Recovered } from './use-recovery.ts';

const words = strings.recovery;

interface Props {
  readonly recovered: Recovered;
  readonly onUndo: (backup: string) => void;
  readonly onDismiss: () => void;
}

/** Says how the library was brought back, and takes that back on demand. */
export function RecoveredNotice({ recovered, onUndo, onDismiss }: Props) {
  if (recovered.kind === 'salvaged') return <Report report={recovered.report} onDismiss={onDismiss} />;
  const { text, undo } = recovered;
  return (
    <Notice
      text={text}
      {...(undo === null ? {} : { action: words.undo, onAction: () => onUndo(undo) })}
      onDismiss={onDismiss}
    />
  );
}

function Report({ report, onDismiss }: { readonly report: SalvageReport; readonly onDismiss: () => void }) {
  const { title, nothing, project, kept, ok } = words.salvaged;
  return (
    <section className={styles.question} role="status" data-selectable>
      <h2 className={styles.name}>{title}</h2>
      {report.projects.length === 0 && <p>{nothing}</p>}
      <ul>
        {report.projects.map(({ name, kept: came, known }, index) => (
          <li key={index} dir="auto">
            {project(name, came, known)}
          </li>
        ))}
      </ul>
      <p className={text.soft}>{kept(report.damaged)}</p>
      <div className={styles.choices}>
        <Button onPress={onDismiss}>{ok}</Button>
      </div>
    </section>
  );
}
