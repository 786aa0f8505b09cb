import path from 'node:path';
import { isModelFile } from '#core/formats/read-model.ts';
import { isSealed } from '#core/formats/sealed.ts';
import { IMPORT_LIMITS } from '#core/formats/import/import.ts';
import type { ForeignFile, Handlers } from '#core/ipc/contract.ts';
import { PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import { fileSlug } from '../files/file-name.ts';
import { createFileTaker } from '../files/file-taker.ts';
import { fileProcess } from '../files/file-process.ts';
import { naming } from '../files/naming.ts';
import { projectOf, saveProjectFile } from '../files/project-file.ts';
import { createSealedFiles } from '../files/sealed-files.ts';
import { readBytes } from '../files/whole-file.ts';
import { readSample } from '../samples.ts';
import type { Services } from './services.ts';

type FileCalls = Pick<Handlers, Extract<keyof Handlers, `file.${string}` | 'import.choose' | 'import.sample'>>;
type Needed = Pick<Services, 'store' | 'catalogue' | 'backups' | 'dialogs' | 'startFileProcess' | 'takeFileToOpen'>;

/** The calls about files: projects that are saved and opened, and models of other tools that are read. */
export function fileCalls({ store, catalogue, backups, dialogs, startFileProcess, takeFileToOpen }: Needed): FileCalls {
  const files = createFileTaker({ store, backups, catalogueVersion: () => catalogue().version });
  const apart = fileProcess(startFileProcess);
  const sealed = createSealedFiles(apart);
  return {
    'file.saveCopy': async ({ projectId, rows: held, passphrase }) => {
      const rows = held ?? (await store.read(projectId)).rows;
      const file = await dialogs.whereToSave('project', `${fileSlug(projectOf(rows).name)}.mltw`);
      if (file === null) return null;
      const close = passphrase === undefined ? undefined : (text: string) => apart.seal(text, passphrase);
      await saveProjectFile(file, rows, catalogue().version, close);
      dialogs.rememberFile(file);
      return { path: file };
    },
    'file.open': async () => {
      const file = takeFileToOpen() ?? (await dialogs.whatToOpen('projectOrForeign'));
      if (file === null) return null;
      if (isModelFile(file)) return { state: 'foreign', file: await readForeign(file) };
      const name = path.basename(file);
      const bytes = await naming(name, readBytes(path.resolve(file), PROJECT_FILE_LIMITS.bytes));
      if (isSealed(bytes)) return sealed.hold(name, bytes);
      const project = await apart.read(bytes, name);
      dialogs.rememberFile(path.resolve(file));
      return files.take(project);
    },
    'file.openText': async ({ name, text }) => files.take(await apart.read(text, name)),
    'file.openSealed': async ({ name, bytes }) => sealed.hold(name, bytes),
    'file.unseal': async ({ ticket, passphrase }) => files.take(await sealed.open(ticket, passphrase)),
    'file.settle': (choice) => files.settle(choice),
    'import.choose': async () => {
      const file = await dialogs.whatToOpen('foreign');
      return file === null ? null : readForeign(file);
    },
    'import.sample': async () => readSample(),
  };
}

async function readForeign(file: string): Promise<ForeignFile> {
  // No text has more characters than bytes.
  const name = path.basename(file);
  return { name, bytes: await naming(name, readBytes(path.resolve(file), IMPORT_LIMITS.characters)) };
}
