import { type ReactNode, useState } from 'react';
import type { ForeignFile } from '#core/ipc/contract.ts';
import type { RowChange } from '#core/model/change.ts';
import type { FileRefusal } from '#core/strings/importing.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import type { ShownTheme } from '../ui/theme.ts';
import styles from './Import.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { Screen } from './Screen.tsx';
import { type Choices, NO_CHOICES, useImport } from './use-import.ts';

const words = strings.importing;

interface Props {
  readonly file: ForeignFile;
  readonly theme: ShownTheme;
  /** What went wrong with the last thing that was tried. */
  readonly notice: ReactNode;
  readonly onChoose: () => void;
  readonly onImport: (name: string, rows: readonly RowChange[]) => Promise<void>;
  readonly onLeave: () => void;
}

/** One file on its way to a project: being read, refused, or looked at. */
export function FileImport({ file, theme, notice, onChoose, onImport, onLeave }: Props) {
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const { reading, pictures, plan } = useImport(file, choices.types, theme);

  if (reading.state === 'read') {
    return (
      <ImportPreview
        file={file.name}
        model={reading.model}
        pictures={pictures}
        choices={choices}
        onChoices={setChoices}
        notice={notice}
        onImport={async (name) => onImport(name, await plan())}
        onLeave={onLeave}
      />
    );
  }
  return (
    <Screen title={words.title} onLeave={onLeave}>
      {notice}
      {reading.state === 'reading' ? (
        <>
          <p role="status">{words.reading(file.name)}</p>
          <div className={styles.choices}>
            <Button autoFocus onPress={onLeave}>
              {words.cancel}
            </Button>
          </div>
        </>
      ) : (
        <Refused file={file.name} refusal={reading.refusal} onChoose={onChoose} />
      )}
    </Screen>
  );
}

interface RefusedProps {
  readonly file: string;
  readonly refusal: FileRefusal;
  readonly onChoose: () => void;
}

/** What happened, what was kept, and what to do. */
function Refused({ file, refusal, onChoose }: RefusedProps) {
  return (
    <>
      <div className={styles.refused} role="alert" data-selectable>
        <p className={styles.strong}>{words.refused(file)}</p>
        <p>{words.reason(refusal)}</p>
        <p>{words.untouched}</p>
        <p>{words.advice(refusal)}</p>
      </div>
      <div className={styles.choices}>
        <Button look="primary" autoFocus onPress={onChoose}>
          {words.chooseAnother}
        </Button>
      </div>
    </>
  );
}
