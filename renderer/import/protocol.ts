import type { TypeVocabulary } from '#core/formats/suggest-type.ts';
import type { Import, ImportChoices } from '#core/formats/import/import.ts';
import type { RowChange } from '#core/model/change.ts';
import type { Theme } from '#core/picture/tokens.ts';
import type { Result } from '#core/result.ts';
import type { FileRefusal } from '#core/strings/importing.ts';

/** One diagram as it will look. */
export interface DiagramPicture {
  readonly name: string;
  /** A self-contained SVG document. */
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** In diagram units. */
  readonly width: number;
  readonly height: number;
}

/** What the worker is asked, and what it answers; `draw` and `plan` are about the file that was read last. */
export interface Tasks {
  read: {
    readonly input: {
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly vocabulary: TypeVocabulary;
    };
    readonly answer: Result<Import, FileRefusal>;
  };
  draw: {
    readonly input: { readonly choices: ImportChoices; readonly theme: Theme };
    readonly answer: readonly DiagramPicture[];
  };
  plan: { readonly input: { readonly choices: ImportChoices }; readonly answer: readonly RowChange[] };
}

export type TaskName = keyof Tasks;

/** A task as it goes to the worker; the answer comes back under the same number. */
export type TaskMessage = {
  readonly [Name in TaskName]: { readonly number: number; readonly task: Name; readonly input: Tasks[Name]['input'] };
}[TaskName];

export interface AnswerMessage {
  readonly number: number;
  readonly answer: unknown;
}
