import { randomUUID } from 'node:crypto';
import type { Handlers } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { importedProject } from '../files/imported-project.ts';
import type { AsyncStore } from '../store/store.ts';

type VersionCalls = Pick<Handlers, Extract<keyof Handlers, 'project.history' | `version.${string}`>>;

/** The calls about what a project was before. */
export function versionCalls(store: AsyncStore): VersionCalls {
  return {
    'project.history': ({ projectId, rows, before }) =>
      store.history(projectId, rows, before ?? Number.MAX_SAFE_INTEGER),
    'version.list': ({ projectId }) => store.versions(projectId),
    'version.pin': ({ projectId, name }) => store.keepVersion(projectId, { kind: 'named', name, at: Date.now() }),
    'version.rename': ({ projectId, revision, name }) => store.renameVersion(projectId, revision, name),
    'version.drop': ({ projectId, revision }) => store.dropVersion(projectId, revision),
    'version.read': ({ projectId, revision }) => store.readVersion(projectId, revision),
    'version.copy': async ({ projectId, revision, name }) => {
      const { rows } = await store.readVersion(projectId, revision);
      return store.put(importedProject(rows, randomUUID() as ProjectId, name), Date.now());
    },
  };
}
