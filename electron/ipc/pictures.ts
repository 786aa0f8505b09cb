import type { Handlers, PictureFile } from '#core/ipc/contract.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { fileSlug } from '../files/file-name.ts';
import { writeWhole } from '../files/whole-file.ts';
import { withFonts } from '../pictures/embed-fonts.ts';
import type { Dialogs } from './dialogs.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Diagrams as pictures and texts: written as files, and put on the system's clipboard. */
export function pictureCalls(dialogs: Dialogs): Pick<Handlers, 'picture.save' | 'picture.copy'> {
  return {
    'picture.save': async ({ name, file }) => {
      const path = await dialogs.whereToSave(file.format, `${fileSlug(name)}.${file.format}`);
      if (path === null) return null;
      await writeWhole(path, contentOf(file));
      return { path };
    },
    'picture.copy': async ({ png, text }) => dialogs.copyPicture(asPng(png), text),
  };
}

function contentOf(file: PictureFile): string | Uint8Array {
  if (file.format === 'png') return asPng(file.content);
  return file.format === 'svg' ? withFonts(file.content) : file.content;
}

/** The bytes of a picture; refuses what is none, for the page is trusted with nothing. */
function asPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return new Uint8Array(bytes);
  throw new WorkbenchError('invalidInput', 'it is no PNG');
}
