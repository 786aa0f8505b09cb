import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Handlers, OpenedProject } from '#core/ipc/contract.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import type { DiagramId, ProjectId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import type { Child } from '../child.ts';
import { fileSlug } from '../files/file-name.ts';
import { asCopy, loadProjectFile, projectOf, saveProjectFile } from '../files/project-file.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { startReport } from '../jobs/report-job.ts';
import type { SettingsFile } from '../settings.ts';
import type { AsyncStore, NewProject } from '../store/store.ts';
import type { Dialogs } from './dialogs.ts';

/** What the calls are carried out with. */
interface Services {
  readonly app: { readonly version: string; readonly platform: string };
  readonly store: AsyncStore;
  readonly catalogue: () => Catalogue;
  readonly settings: SettingsFile;
  readonly dialogs: Dialogs;
  readonly jobs: Jobs;
  readonly startReportProcess: () => Child;
  /** Hands over the file that the workbench was started with, once; null when there is none. */
  readonly takeFileToOpen: () => string | null;
  readonly onPreferences: () => void;
}

/** Every call of the contract, carried out with `services`. */
export function createHandlers(services: Services): Handlers {
  const { store, settings, dialogs, jobs } = services;
  return {
    'app.info': async () => services.app,
    'preferences.read': async () => settings.current.preferences,
    'preferences.write': async (preferences) => {
      const written = settings.change({ preferences });
      services.onPreferences();
      await written;
    },
    'catalogue.read': async () => services.catalogue(),
    'library.list': () => store.list(),
    'project.create': ({ name }) => store.put(newProject(name), Date.now()),
    'project.open': ({ projectId }) => store.open(projectId),
    'project.apply': ({ projectId, baseRevision, entry }) => store.apply(projectId, baseRevision, entry),
    'project.rename': ({ projectId, name }) => store.rename(projectId, name, Date.now()),
    'project.delete': ({ projectId }) => store.delete(projectId, Date.now()),
    'project.restore': ({ projectId }) => store.restore(projectId),
    'file.saveCopy': async ({ projectId, rows: held }) => {
      const rows = held ?? (await store.open(projectId)).rows;
      const file = await dialogs.whereToSave('project', `${fileSlug(projectOf(rows).name)}.mltw`);
      if (file === null) return null;
      await saveProjectFile(file, rows, services.catalogue().version);
      return { path: file };
    },
    'file.open': async () => {
      const file = services.takeFileToOpen() ?? (await dialogs.whatToOpen());
      return file === null ? null : takeIn(store, file);
    },
    'report.export': async ({ projectId }) => {
      const { rows } = await store.open(projectId);
      const suggestion = `${fileSlug(projectOf(rows).name)}-${strings.shell.reportFile}.pdf`;
      const file = await dialogs.whereToSave('report', suggestion);
      if (file === null) return null;
      const order = { rows, catalogue: services.catalogue(), now: today() };
      return jobs.begin((onProgress) => startReport(services.startReportProcess(), order, file, onProgress));
    },
    'report.show': async ({ jobId }) => dialogs.showFile(jobs.fileOf(jobId)),
    'job.cancel': async ({ jobId }) => jobs.cancel(jobId),
  };
}

/** Takes a project file into the library, as a copy when the library has a project of its id, be it in the bin. */
async function takeIn(store: AsyncStore, file: string): Promise<OpenedProject> {
  const project = await loadProjectFile(path.resolve(file));
  const isThere = await store.has(project.id);
  return store.put(isThere ? asCopy(project, randomUUID() as ProjectId) : project, Date.now());
}

/** A project with its first diagram and nothing drawn. */
function newProject(name: string): NewProject {
  const id = randomUUID() as ProjectId;
  const diagram = randomUUID() as DiagramId;
  return {
    id,
    rows: [
      { table: 'project', id, before: null, after: { id, name, description: '' } },
      {
        table: 'diagram',
        id: diagram,
        before: null,
        after: { id: diagram, name: strings.shell.topDiagram, refines: null },
      },
    ],
  };
}

/** The day by the clock and time zone of this machine, `2026-12-31`. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
