import { randomUUID } from 'node:crypto';
import { projectFromTemplate } from '#core/formats/template.ts';
import type { Handlers, OpenedProject } from '#core/ipc/contract.ts';
import { withoutPlace } from '#core/ipc/session.ts';
import type { RowChange } from '#core/model/change.ts';
import type { DiagramId, ProjectId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { importedProject } from '../files/imported-project.ts';
import { asCopy, projectOf } from '../files/project-file.ts';
import { scoredAsUsual } from './scoring.ts';
import type { Services } from './services.ts';

type Called = `project.${string}` | 'library.list' | 'library.bin' | 'template.list';
type ProjectCalls = Omit<Pick<Handlers, Extract<keyof Handlers, Called>>, 'project.history'>;
type Needed = Pick<Services, 'store' | 'settings' | 'templates' | 'wasGivenFile'>;

/** The calls about the projects of the library: how they come, change and go. */
export function projectCalls(services: Needed): ProjectCalls {
  const { store, settings, templates } = services;
  const put = (rows: readonly RowChange[]): Promise<OpenedProject> =>
    store.put({ id: projectOf(rows).id, rows: scoredAsUsual(rows, settings.current) }, Date.now());
  return {
    'library.list': () => store.list(),
    'library.bin': () => store.listBin(),
    'template.list': async () => templates(),
    'project.create': ({ name }) => put(newProject(name)),
    'project.fromTemplate': async ({ template: wanted }) => {
      const template = templates().find(({ id }) => id === wanted);
      if (!template) throw new WorkbenchError('invalidInput', 'no such template');
      return put(projectFromTemplate(template, randomUUID));
    },
    'project.import': async ({ name, rows }) => put(importedProject(rows, randomUUID() as ProjectId, name).rows),
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
  };
}

/** Makes the example of the first start, once, and only where there is nothing else to begin with. */
async function firstExample({ store, settings, templates, wasGivenFile }: Needed): Promise<OpenedProject | null> {
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

/** The rows of a project with its first diagram and nothing drawn. */
function newProject(name: string): readonly RowChange[] {
  const project = { id: randomUUID() as ProjectId, name, description: '' };
  const diagram = { id: randomUUID() as DiagramId, name: strings.shell.topDiagram, refines: null };
  return [
    { table: 'project', id: project.id, before: null, after: project },
    { table: 'diagram', id: diagram.id, before: null, after: diagram },
  ];
}
