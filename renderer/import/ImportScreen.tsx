import { useState } from 'react';
import type { CallError, ForeignFile, OpenedProject } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { ErrorNotice } from '../home/ErrorNotice.tsx';
import { ask, errorOf } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import type { ShownTheme } from '../ui/theme.ts';
import { FileImport } from './FileImport.tsx';
import styles from './Import.module.css';
import { Screen } from './Screen.tsx';

const words = strings.importing;

interface Props {
  /** Null while none is chosen. */
  readonly file: ForeignFile | null;
  readonly theme: ShownTheme;
  readonly onFile: (file: ForeignFile) => void;
  readonly onImported: (opened: OpenedProject) => void;
  readonly onLeave: () => void;
}

/**
 * Where a file of another tool is chosen, looked at, and becomes a project; leaving it at any point leaves nothing
 * behind. Stays with one file: another one wants another screen.
 */
export function ImportScreen({ file, theme, onFile, onImported, onLeave }: Props) {
  const [error, setError] = useState<CallError | null>(null);
  const take = (asking: Promise<ForeignFile | null>): void => {
    setError(null);
    asking.then(
      (chosen) => chosen && onFile(chosen),
      (thrown: unknown) => setError(errorOf(thrown)),
    );
  };
  const choose = (): void => take(ask('import.choose', undefined));
  const notice = error && <ErrorNotice error={error} />;

  if (file) {
    return (
      <FileImport
        file={file}
        theme={theme}
        notice={notice}
        onChoose={choose}
        onImport={async (name, rows) => {
          setError(null);
          try {
            onImported(await ask('project.import', { name, rows: [...rows] }));
          } catch (thrown) {
            setError(errorOf(thrown));
          }
        }}
        onLeave={onLeave}
      />
    );
  }
  return (
    <Screen title={words.title} onLeave={onLeave}>
      {notice}
      <p className={styles.intro}>{words.intro}</p>
      <ul className={styles.notes}>
        {words.formats.map((format) => (
          <li key={format}>{format}</li>
        ))}
      </ul>
      <div className={styles.choices}>
        <Button look="primary" autoFocus onPress={choose}>
          {words.choose}
        </Button>
        <span className={styles.soft}>{words.orDrop}</span>
      </div>
      <div className={styles.choices}>
        <Button onPress={() => take(ask('import.sample', undefined))}>{words.sample}</Button>
        <span className={styles.soft}>{words.sampleHelp}</span>
      </div>
    </Screen>
  );
}
