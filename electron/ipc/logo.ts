import type { Handlers } from '#core/ipc/contract.ts';
import { keepLogo, logoKept } from '../report/logo-file.ts';

/** The logo that this machine puts on reports, in a file of its own. */
export function logoCalls(file: string): Pick<Handlers, 'logo.read' | 'logo.write'> {
  return {
    'logo.read': async () => (await logoKept(file))?.bytes ?? null,
    'logo.write': (png) => keepLogo(file, png),
  };
}
