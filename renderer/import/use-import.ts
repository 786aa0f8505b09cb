import { useEffect, useRef, useState } from 'react';
import type { ForeignFile } from '#core/ipc/contract.ts';
import type { Import, ImportChoices, ImportKey } from '#core/formats/import/import.ts';
import type { RowChange } from '#core/model/change.ts';
import type { ComponentTypeId } from '#core/model/ids.ts';
import type { FileRefusal } from '#core/strings/importing.ts';
import { theCatalogue } from '../state/document.ts';
import type { ShownTheme } from '../ui/theme.ts';
import type { DiagramPicture } from './protocol.ts';
import { Reader, ReaderFailure } from './reader.ts';
import { startImportWorker } from './start-worker.ts';

/** How far the reading of a file is. */
export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'refused'; readonly refusal: FileRefusal }
  | { readonly state: 'read'; readonly model: Import };

/** What the person said of the suggested types so far. */
export interface Choices {
  readonly types: ImportChoices;
  readonly confirmed: ReadonlySet<ImportKey>;
}

export const NO_CHOICES: Choices = { types: { types: {} }, confirmed: new Set() };

/** Says of suggested types that they are right, or takes that back. */
export function confirmed(choices: Choices, keys: readonly ImportKey[], isRight: boolean): Choices {
  const all = new Set(choices.confirmed);
  for (const key of keys) {
    if (isRight) all.add(key);
    else all.delete(key);
  }
  return { ...choices, confirmed: all };
}

/** Gives a component another type, which is right then. */
export function chosen(choices: Choices, key: ImportKey, type: ComponentTypeId): Choices {
  return { ...confirmed(choices, [key], true), types: { types: { ...choices.types.types, [key]: type } } };
}

interface ImportOfFile {
  readonly reading: Reading;
  /** How the diagrams will look with the types chosen so far; null until they are drawn. */
  readonly pictures: readonly DiagramPicture[] | null;
  /** The project as rows. */
  readonly plan: () => Promise<readonly RowChange[]>;
}

/** Reads a file, the same one as long as the component is shown, and draws what it becomes anew with every choice. */
export function useImport(file: ForeignFile, choices: ImportChoices, theme: ShownTheme): ImportOfFile {
  const reader = useRef<Reader | null>(null);
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const [pictures, setPictures] = useState<readonly DiagramPicture[] | null>(null);

  useEffect(() => {
    const { types, typeWords } = theCatalogue();
    const started = new Reader(startImportWorker);
    reader.current = started;
    started.ask('read', { name: file.name, bytes: file.bytes, vocabulary: { types, typeWords } }).then(
      (result) => setReading(result.ok ? { state: 'read', model: result.value } : { state: 'refused', ...result }),
      (thrown: unknown) => setReading({ state: 'refused', refusal: refusalOf(thrown) }),
    );
    return () => started.close();
  }, [file]);

  const isRead = reading.state === 'read';
  useEffect(() => {
    if (!isRead) return;
    let isLatest = true;
    reader.current?.ask('draw', { choices, theme }).then(
      (drawn) => isLatest && setPictures(drawn),
      (thrown: unknown) => setReading({ state: 'refused', refusal: refusalOf(thrown) }),
    );
    return () => {
      isLatest = false;
    };
  }, [isRead, choices, theme]);

  return {
    reading,
    pictures,
    plan: async () => {
      if (!reader.current) throw new Error('no file is being read');
      return reader.current.ask('plan', { choices });
    },
  };
}

function refusalOf(thrown: unknown): FileRefusal {
  if (thrown instanceof ReaderFailure) return thrown.refusal;
  throw thrown;
}
