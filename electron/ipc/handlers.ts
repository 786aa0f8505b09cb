import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ForeignFile, Handlers, OpenedProject } from '#core/ipc/contract.ts';
import { isSealed } from '#core/formats/sealed.ts';
import { projectFromTemplate } from '#core/formats/template.ts';
import { isModelFile } from '#core/formats/read-model.ts';
import { IMPORT_LIMITS } from '#core/formats/threat-dragon/import.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import type { Template } from '#core/knowledge/schema/template.ts';
import { withoutPlace, withPlace } from '#core/ipc/session.ts';
import { applyChange, type RowChange } from '#core/model/change.ts';
import type { DiagramId, ProjectId } from '#core/model/ids.ts';
import { PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import { emptyModel } from '#core/model/model.ts';
import { wantedReport } from '#core/report/wanted.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { Child } from '../child.ts';
import { fileSlug } from '../files/file-name.ts';
import { createFileTaker } from '../files/file-taker.ts';
import { importedProject } from '../files/imported-project.ts';
import { asCopy, parseProject, projectOf, saveProjectFile } from '../files/project-file.ts';
import { createSealedFiles } from '../files/sealed-files.ts';
import { asText, readBytes } from '../files/whole-file.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { startReport } from '../jobs/report-job.ts';
import { readSample } from '../samples.ts';
import { logoKept } from '../report/logo-file.ts';
import type { SettingsFile } from '../settings.ts';
import { logoCalls } from './logo.ts';
import type { AsyncStore, NewProject } from '../store/store.ts';
import type { Dialogs } from './dialogs.ts';
import { knownLink } from './known-link.ts';
import { packCalls } from './packs.ts';
import { pictureCalls } from './pictures.ts';
import { versionCalls } from './versions.ts';
import { scoredAsUsual, scoringCalls } from './scoring.ts';

/** What the calls are carried out with. */
interface Services {
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
  /** Hands over the file that the workbench was started with, once; null when there is none. */
  readonly takeFileToOpen: () => string | null;
  /** True once the workbench was given a file, opened or not. */
  readonly wasGivenFile: () => boolean;
  readonly onPreferences: () => void;
}

/** Every call of the contract, carried out with `services`. */
export function createHandlers(services: Services): Handlers {
  const { store, settings, dialogs, jobs, backups } = services;
  const files = createFileTaker({ store, backups, catalogueVersion: () => services.catalogue().version });
  const sealed = createSealedFiles();
  const put = (rows: readonly RowChange[]): Promise<OpenedProject> =>
    store.put({ id: projectOf(rows).id, rows }, Date.now());
  return {
    'preferences.read': async () => settings.current.preferences,
    'preferences.write': async (preferences) => {
      const written = settings.change({ preferences });
      services.onPreferences();
      await written;
    },
    'session.read': async () => (services.wasGivenFile() ? null : settings.current.session),
    'session.keep': (session) =>
      settings.change(session ? { session, places: withPlace(settings.current.places, session) } : { session }),
    'session.placeIn': async ({ projectId }) =>
      settings.current.places.find((place) => place.projectId === projectId) ?? null,
    ...scoringCalls(settings, dialogs),
    ...logoCalls(services.logo),
    ...packCalls(services.packs, dialogs),
    ...pictureCalls(dialogs),
    ...versionCalls(store),
    'catalogue.read': async () => services.catalogue(),
    'library.list': () => store.list(),
    'library.bin': () => store.listBin(),
    'library.salvage': () => store.salvage(),
    'backups.list': () => store.backups(),
    'backups.make': () => store.backUp('asked'),
    'backups.restore': async ({ name, isInSecondFolder = false }) => {
      if (isInSecondFolder) await store.fetchBackup(name);
      return store.restoreBackup(name);
    },
    'backups.secondFolder': () => store.secondFolder(),
    'backups.chooseSecondFolder': async () => {
      const folder = await dialogs.whichFolder();
      return folder === null ? null : store.useSecondFolder(path.resolve(folder));
    },
    'backups.leaveSecondFolder': async () => void (await store.useSecondFolder(null)),
    'template.list': async () => services.templates(),
    'project.create': ({ name }) => put(scoredAsUsual(newProject(name).rows, settings.current)),
    'project.fromTemplate': async ({ template: wanted }) => {
      const template = services.templates().find(({ id }) => id === wanted);
      if (!template) throw new WorkbenchError('invalidInput', 'no such template');
      return put(scoredAsUsual(projectFromTemplate(template, randomUUID), settings.current));
    },
    'project.import': async ({ name, rows }) =>
      put(scoredAsUsual(importedProject(rows, randomUUID() as ProjectId, name).rows, settings.current)),
    'project.firstExample': () => firstExample(services),
    'project.open': async ({ projectId }) => {
      await store.markOpened(projectId, Date.now());
      return store.open(projectId);
    },
    'project.read': ({ projectId }) => store.read(projectId),
    'project.duplicate': async ({ projectId: id }) => {
      const { rows } = await store.read(id);
      await store.put(asCopy({ id, rows }, randomUUID() as ProjectId), Date.now());
    },
    'project.apply': ({ projectId, baseRevision, entry }) => store.apply(projectId, baseRevision, entry),
    'project.rename': ({ projectId, name }) => store.rename(projectId, name, Date.now()),
    'project.delete': ({ projectId }) => store.delete(projectId, Date.now()),
    'project.restore': ({ projectId }) => store.restore(projectId),
    'project.erase': async ({ projectId }) => {
      await store.erase(projectId);
      // Nothing of the project is in its place but ids.
      await settings.change({ places: withoutPlace(settings.current.places, projectId) }).catch(console.error);
    },
    'file.saveCopy': async ({ projectId, rows: held, passphrase }) => {
      const rows = held ?? (await store.read(projectId)).rows;
      const file = await dialogs.whereToSave('project', `${fileSlug(projectOf(rows).name)}.mltw`);
      if (file === null) return null;
      await saveProjectFile(file, rows, services.catalogue().version, passphrase);
      dialogs.rememberFile(file);
      return { path: file };
    },
    'file.open': async () => {
      const file = services.takeFileToOpen() ?? (await dialogs.whatToOpen('projectOrForeign'));
      if (file === null) return null;
      if (isModelFile(file)) return { state: 'foreign', file: await readForeign(file) };
      const bytes = await readBytes(path.resolve(file), PROJECT_FILE_LIMITS.bytes);
      if (isSealed(bytes)) return sealed.hold(path.basename(file), bytes);
      const project = parseProject(asText(bytes), path.basename(file));
      dialogs.rememberFile(path.resolve(file));
      return files.take(project);
    },
    'file.openText': async ({ name, text }) => files.take(parseProject(text, name)),
    'file.openSealed': async ({ name, bytes }) => sealed.hold(name, bytes),
    'file.unseal': async ({ ticket, passphrase }) => files.take(await sealed.open(ticket, passphrase)),
    'file.settle': (choice) => files.settle(choice),
    'import.choose': async () => {
      const file = await dialogs.whatToOpen('foreign');
      return file === null ? null : readForeign(file);
    },
    'import.sample': async () => readSample(),
    'report.export': async ({ projectId }) => {
      const { rows } = await store.read(projectId);
      const { shape } = wantedReport(applyChange(emptyModel, rows), services.catalogue().guides);
      const suggestion = `${fileSlug(projectOf(rows).name)}-${strings.shell.reportFile}.${shape}`;
      const file = await dialogs.whereToSave(`report.${shape}`, suggestion);
      if (file === null) return null;
      const earlier = await lastNamed(store, projectId);
      const logo = (await logoKept(services.logo)) ?? undefined;
      const order = { rows, catalogue: services.catalogue(), earlier, logo, now: today() };
      return jobs.begin((onProgress) => startReport(services.startReportProcess(), order, file, onProgress));
    },
    'report.show': async ({ jobId }) => dialogs.showFile(jobs.fileOf(jobId)),
    'link.open': ({ url }) => dialogs.openLink(knownLink(url, services.catalogue())),
    'job.cancel': async ({ jobId }) => jobs.cancel(jobId),
  };
}

/** The newest version that a person named; undefined where there is none. */
async function lastNamed(
  store: AsyncStore,
  projectId: ProjectId,
): Promise<{ name: string; rows: readonly RowChange[] } | undefined> {
  const version = (await store.versions(projectId)).find(({ kind }) => kind === 'named');
  if (!version) return undefined;
  const { rows } = await store.readVersion(projectId, version.revision);
  return { name: version.name, rows };
}

async function readForeign(file: string): Promise<ForeignFile> {
  // No text has more characters than bytes.
  return { name: path.basename(file), bytes: await readBytes(path.resolve(file), IMPORT_LIMITS.characters) };
}

/** Makes the example of the first start, once, and only where there is nothing else to begin with. */
async function firstExample({ store, settings, templates, wasGivenFile }: Services): Promise<OpenedProject | null> {
  const [template] = templates();
  if (!template || settings.current.exampleShown || wasGivenFile()) return null;
  // Noted before anything is waited for, so that a second question makes no second example.
  const noted = settings.change({ exampleShown: true });
  try {
    const [listed, binned] = await Promise.all([store.list(), store.listBin()]);
    if (listed.length + binned.length > 0) return null;
    const name = strings.shell.exampleOf(template.name);
    const rows = projectFromTemplate({ ...template, name }, randomUUID);
    return await store.put({ id: projectOf(rows).id, rows }, Date.now());
  } catch (thrown) {
    await settings.change({ exampleShown: false });
    throw thrown;
  } finally {
    await noted;
  }
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
