import { useEffect, useMemo, useState } from 'react';
import { applyChange } from '#core/model/change.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { changesSince } from '#core/overview/changes-since.ts';
import type { ReportInput } from '#core/report/compose.ts';
import { builtInCatalogue, useDocument } from '../state/document.ts';
import { ask } from '../state/workbench.ts';

interface Named {
  readonly name: string;
  readonly model: Model;
}

/** The newest version with a name and what changed since, as the report will have it; undefined while nothing is known. */
export function useEarlier(today: string): ReportInput['earlier'] {
  const projectId = useDocument((open) => open.projectId);
  const model = useDocument((open) => open.model);
  const [named, setNamed] = useState<Named | null>(null);
  useEffect(() => {
    let isStopped = false;
    const look = async (): Promise<void> => {
      const version = (await ask('version.list', { projectId })).find(({ kind }) => kind === 'named');
      if (!version) return;
      const { rows } = await ask('version.read', { projectId, revision: version.revision });
      if (!isStopped) setNamed({ name: version.name, model: applyChange(emptyModel, rows) });
    };
    // The preview goes without what cannot be read; the export says why.
    look().catch(() => setNamed(null));
    return () => {
      isStopped = true;
    };
  }, [projectId]);
  return useMemo(
    () =>
      named ? { name: named.name, changes: changesSince(named.model, model, builtInCatalogue(), today) } : undefined,
    [named, model, today],
  );
}
