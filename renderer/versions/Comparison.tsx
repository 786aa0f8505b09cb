import { useEffect, useMemo, useState } from 'react';
import type { ProjectVersion } from '#core/history/version.ts';
import { applyChange } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { changesSince } from '#core/overview/changes-since.ts';
import { strings } from '#core/strings/index.ts';
import { builtInCatalogue, useDocument } from '../state/document.ts';
import { ask } from '../state/workbench.ts';
import { Select } from '../ui/Select.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { Pictures } from './Pictures.tsx';
import styles from './Versions.module.css';
import { titleOf } from './versions.ts';

const words = strings.versions;

interface Props {
  readonly version: ProjectVersion;
  readonly versions: readonly ProjectVersion[];
}

/** In what a version differs from another, the project as it is now unless another is chosen: numbers, pictures, a table. */
export function Comparison({ version, versions }: Props) {
  const projectId = useDocument((open) => open.projectId);
  const current = useDocument((open) => open.model);
  const today = useDocument(({ assessment }) => assessment.today);
  const [other, setOther] = useState<number | null>(null);
  const first = useModelAt(projectId, version.revision, current);
  const second = useModelAt(projectId, other, current);
  const others = versions.filter(({ revision }) => revision !== version.revision);
  const otherVersion = others.find(({ revision }) => revision === other);
  // Whatever is older is told as what was before.
  const isTurned = other !== null && other < version.revision;
  const names = [titleOf(version), otherVersion ? titleOf(otherVersion) : words.now];
  const [before, after] = isTurned ? [second, first] : [first, second];
  const [nameBefore = '', nameAfter = ''] = isTurned ? names.toReversed() : names;
  const changes = useMemo(
    () => before && after && changesSince(before, after, builtInCatalogue(), today),
    [before, after, today],
  );
  return (
    <>
      <div className={styles.with}>
        <Select
          label={words.compareWith}
          choices={[
            { id: 'now', label: words.now },
            ...others.map((one) => ({ id: String(one.revision), label: `${titleOf(one)} · ${words.at(one.at)}` })),
          ]}
          value={other === null ? 'now' : String(other)}
          onChange={(id) => setOther(id === 'now' ? null : Number(id))}
        />
      </div>
      {before === null || after === null ? (
        <p role="alert">{words.failed}</p>
      ) : (
        before &&
        after &&
        changes && (
          <>
            <FiguresTable before={changes.before} after={changes.after} names={[nameBefore, nameAfter]} />
            <Pictures before={before} after={after} changes={changes} names={[nameBefore, nameAfter]} />
            <ChangesTable changes={changes} />
          </>
        )
      )}
    </>
  );
}

/** The project as it was after a change, or as it is now; undefined while it is read, null where it cannot be. */
function useModelAt(projectId: ProjectId, revision: number | null, current: Model): Model | null | undefined {
  const [read, setRead] = useState<{ readonly revision: number; readonly model: Model | null } | undefined>();
  useEffect(() => {
    if (revision === null) return;
    ask('version.read', { projectId, revision }).then(
      ({ rows }) => setRead({ revision, model: applyChange(emptyModel, rows) }),
      () => setRead({ revision, model: null }),
    );
  }, [projectId, revision]);
  if (revision === null) return current;
  return read?.revision === revision ? read.model : undefined;
}
