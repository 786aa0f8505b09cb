import type { Catalogue } from '#core/knowledge/catalogue.ts';
import type { Template } from '#core/knowledge/schema/template.ts';
import type { Child } from '../child.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { SettingsFile } from '../settings.ts';
import type { AsyncStore } from '../store/store.ts';
import type { Dialogs } from './dialogs.ts';

/** What the calls of the contract are carried out with. */
export interface Services {
  readonly store: AsyncStore;
  readonly catalogue: () => Catalogue;
  /** The first is the example of the first start. */
  readonly templates: () => readonly Template[];
  /** The folder for copies of what files replace. */
  readonly backups: string;
  /** The folder of the installed content packs. */
  readonly packs: string;
  /** The file with the logo of reports. */
  readonly logo: string;
  readonly settings: SettingsFile;
  readonly dialogs: Dialogs;
  readonly jobs: Jobs;
  readonly startReportProcess: () => Child;
  readonly startFileProcess: () => Child;
  /** Hands over the file that the workbench was started with, once; null when there is none. */
  readonly takeFileToOpen: () => string | null;
  /** True once the workbench was given a file, opened or not. */
  readonly wasGivenFile: () => boolean;
  readonly onPreferences: () => void;
}
