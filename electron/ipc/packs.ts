import path from 'node:path';
import type { Handlers } from '#core/ipc/contract.ts';
import { packFolder, readPackFile } from '../files/pack-folder.ts';
import type { Dialogs } from './dialogs.ts';

type PackCalls = Pick<Handlers, Extract<keyof Handlers, `packs.${string}`>>;

/** The calls about the content packs that are installed in `folder`. */
export function packCalls(folder: string, dialogs: Dialogs): PackCalls {
  const packs = packFolder(folder);
  return {
    'packs.list': () => packs.list(),
    'packs.choose': async () => {
      const file = await dialogs.whatToOpen('pack');
      return file === null ? null : readPackFile(path.resolve(file));
    },
    'packs.install': ({ text }) => packs.install(text),
    'packs.remove': ({ id }) => packs.remove(id),
  };
}
