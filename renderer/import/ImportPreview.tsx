import { type ReactNode, useState } from 'react';
import type { Import } from '#core/formats/import/import.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import unseen from '../ui/spoken.module.css';
import { TextField } from '../ui/TextField.tsx';
import styles from './Import.module.css';
import { ImportNotes } from './ImportNotes.tsx';
import { Screen } from './Screen.tsx';
import type { DiagramPicture } from './protocol.ts';
import { ThreatsTable } from './ThreatsTable.tsx';
import { TypesTable } from './TypesTable.tsx';
import type { Choices } from './use-import.ts';

const words = strings.importing;

interface Props {
  readonly file: string;
  readonly model: Import;
  readonly pictures: readonly DiagramPicture[] | null;
  readonly choices: Choices;
  readonly onChoices: (change: (choices: Choices) => Choices) => void;
  readonly notice: ReactNode;
  readonly onImport: (name: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** What a file becomes, before it does: its drawing, its types to be confirmed, its threats, and what was not plain. */
export function ImportPreview({ file, model, pictures, choices, onChoices, notice, onImport, onLeave }: Props) {
  const [name, setName] = useState(model.name);
  const [isImporting, setImporting] = useState(false);
  const isConfirmed = choices.confirmed.size === model.components.length;
  const found = {
    components: model.components.length,
    flows: model.flows.length,
    boundaries: model.boundaries.length,
    texts: model.texts.length,
    threats: model.threats.length,
    diagrams: model.diagrams.length,
  };
  const importNow = async (): Promise<void> => {
    setImporting(true);
    await onImport(name.trim() || model.name);
    setImporting(false);
  };
  // What main has begun to write will be there: from here on nothing can be left.
  const leave = isImporting ? () => {} : onLeave;
  const importLabel = isConfirmed ? words.import : words.acceptAndImport;
  return (
    <Screen
      title={words.title}
      onLeave={leave}
      actions={
        <>
          <Button isDisabled={isImporting} onPress={leave}>
            {words.cancel}
          </Button>
          <Button look="primary" isDisabled={isImporting} onPress={() => void importNow()}>
            {isImporting ? words.importing : importLabel}
          </Button>
        </>
      }
    >
      {notice}
      <p className={unseen.spoken} role="status">
        {words.ready(file)}
      </p>
      <div className={styles.name}>
        <TextField autoFocus label={words.name} maxLength={LIMITS.projectName} value={name} onChange={setName} />
      </div>
      <p>{words.found(file, found)}</p>
      <Pictures pictures={pictures} />
      <TypesTable model={model} choices={choices} onChoices={onChoices} />
      {model.threats.length > 0 && <ThreatsTable model={model} />}
      <ImportNotes notes={model.notes} />
    </Screen>
  );
}

function Pictures({ pictures }: Pick<Props, 'pictures'>) {
  return (
    <section className={styles.pictures} aria-label={words.picture}>
      {pictures === null ? (
        <p className={styles.soft}>{words.drawing}</p>
      ) : (
        pictures.map(({ name, svg, alt, width, height }, index) => (
          <figure key={index} className={styles.picture}>
            <img
              alt={alt}
              width={width}
              height={height}
              draggable={false}
              src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            />
            {pictures.length > 1 && <figcaption className={styles.soft}>{name}</figcaption>}
          </figure>
        ))
      )}
    </section>
  );
}
