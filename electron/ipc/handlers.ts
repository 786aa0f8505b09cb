import type { Handlers } from '#core/ipc/contract.ts';
import { backupCalls } from './backups.ts';
import { knownLink } from './known-link.ts';
import { logoCalls } from './logo.ts';
import { packCalls } from './packs.ts';
import { pictureCalls } from './pictures.ts';
import { fileCalls } from './project-files.ts';
import { projectCalls } from './projects.ts';
import { reportCalls } from './reports.ts';
import { scoringCalls } from './scoring.ts';
import type { Services } from './services.ts';
import { sessionCalls } from './sessions.ts';
import { versionCalls } from './versions.ts';

/** Every call of the contract, carried out with `services`. */
export function createHandlers(services: Services): Handlers {
  const { store, catalogue, settings, dialogs } = services;
  return {
    ...sessionCalls(services),
    ...projectCalls(services),
    ...versionCalls(store),
    ...backupCalls(store, dialogs),
    ...fileCalls(services),
    ...reportCalls(services),
    ...pictureCalls(dialogs),
    ...logoCalls(services.logo),
    ...packCalls(services.packs, dialogs),
    ...scoringCalls(settings, dialogs),
    'catalogue.read': async () => catalogue(),
    'link.open': async ({ url }) => dialogs.openLink(knownLink(url, catalogue())),
  };
}
