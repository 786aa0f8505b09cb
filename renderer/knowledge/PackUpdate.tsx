import { useMemo } from 'react';
import { switchPack } from '#core/commands/packs.ts';
import type { ProjectPack } from '#core/model/project.ts';
import { applyChange } from '#core/model/change.ts';
import { differencesOf, findingsSaid } from '#core/packs/differences.ts';
import { catalogueOf } from '#core/packs/project-packs.ts';
import { packs as words } from '#core/strings/packs.ts';
import { FindingChanges } from '../review/findings/FindingChanges.tsx';
import { builtInCatalogue, useDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Page.module.css';

const { page } = words;

/** Offers another version of a pack that the project uses, with what it does to the findings first. */
export function PackUpdate({ from, to }: { from: string; to: ProjectPack }) {
  const model = useDocument((open) => open.model);
  const catalogue = useDocument((open) => open.catalogue);
  const { changes, updatedCatalogue } = useMemo(() => {
    const updated = applyChange(model, switchPack(model, to)?.rows ?? []);
    const after = catalogueOf(updated, builtInCatalogue()).catalogue;
    return {
      changes: differencesOf(findingsSaid(model, catalogue), findingsSaid(updated, after)),
      updatedCatalogue: after,
    };
  }, [model, catalogue, to]);
  return (
    <div role="note" className={styles.entry}>
      <p>{page.update(from, to.version)}</p>
      <FindingChanges changes={changes} catalogues={[catalogue, updatedCatalogue]} />
      <p>
        <Button onPress={() => edit((now) => switchPack(now, to))}>{page.useVersion(to.version)}</Button>
      </p>
    </div>
  );
}
