import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { projectIdSchema } from '#core/ipc/schemas.ts';
import { writeDurably } from '../durable.ts';

const noteSchema = z.strictObject({
  folder: z.string().max(10_000),
  /** When it last held all that it should, in milliseconds since 1970. */
  copiedAt: z.number().int().nullable(),
  /** Projects deleted for good that copies may still hold. */
  erased: z.array(projectIdSchema),
});
type SecondNote = Readonly<z.infer<typeof noteSchema>>;

/** What is known of the second folder, kept in a file beside the library: its copies outlive both. */
export interface SecondNoteFile {
  /** Null where there is no second folder. */
  read(): SecondNote | null;
  save(note: SecondNote | null): void;
}

export function secondNote(file: string): SecondNoteFile {
  /** Undefined before the file was read. */
  let known: SecondNote | null | undefined;
  return {
    read: () => (known === undefined ? (known = parse(file)) : known),
    save(note) {
      if (note === null) rmSync(file, { force: true });
      else writeDurably(file, JSON.stringify(note));
      known = note;
    },
  };
}

function parse(file: string): SecondNote | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (thrown) {
    const isAbsent = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    if (!isAbsent) console.error('The second folder for backups is not known any more.', thrown);
    return null;
  }
}
