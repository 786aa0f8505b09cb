import { useEffect, useReducer } from 'react';
import type { ProjectSummary } from '#core/ipc/contract.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { applyChange, type RowChange } from '#core/model/change.ts';
import { dayOf } from '#core/model/day.ts';
import { emptyModel } from '#core/model/model.ts';
import { catalogueOf } from '#core/packs/project-packs.ts';
import { type Glance, glanceAt } from '#core/overview/glance.ts';
import { builtInCatalogue } from '../state/document.ts';
import type { ShownTheme } from '../ui/theme.ts';
import { ask } from '../state/workbench.ts';

/** What is seen of each project so far, by its id; null for one that cannot be read. */
type Glances = ReadonlyMap<string, Glance | null>;

/** Something that can be looked at: it looks the same as long as its `version` does. */
interface Sight {
  readonly id: string;
  readonly version: number;
  readonly rows: () => Promise<readonly RowChange[]>;
}

interface Seen {
  readonly version: number;
  readonly catalogue: Catalogue;
  readonly glance: Glance | null;
}

/** Kept while the window is open, and nowhere else: all of it follows from the projects. */
const seen: Readonly<Record<ShownTheme, Map<string, Seen>>> = {
  light: new Map(),
  dark: new Map(),
  contrast: new Map(),
  projector: new Map(),
};

/** How long the window may be kept from looking by other work, in milliseconds. */
const PATIENCE_MS = 250;

/** Looks at projects one after the other, whenever the window has nothing else to do. */
export function useGlances(sights: readonly Sight[], theme: ShownTheme): Glances {
  const [, showMore] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    let isStopped = false;
    const look = async (): Promise<void> => {
      for (const sight of sights) {
        if (isFresh(sight, theme)) continue;
        const glance = await glanceOf(sight, theme, () => isStopped);
        if (isStopped) return;
        seen[theme].set(sight.id, { version: sight.version, catalogue: builtInCatalogue(), glance });
        showMore();
      }
    };
    void look();
    return () => {
      isStopped = true;
    };
  }, [sights, theme]);
  return known(sights, theme);
}

/** How to look at a project of the library. */
export function sightOf({ id, revision }: ProjectSummary): Sight {
  return { id, version: revision, rows: async () => (await ask('project.read', { projectId: id })).rows };
}

async function glanceOf({ rows }: Sight, theme: ShownTheme, isStopped: () => boolean): Promise<Glance | null> {
  try {
    const model = applyChange(emptyModel, await rows());
    await idle();
    return isStopped()
      ? null
      : glanceAt(model, catalogueOf(model, builtInCatalogue()).catalogue, theme, dayOf(new Date()));
  } catch (thrown) {
    // Opening it says in full what is wrong with it; here the others matter.
    console.error(thrown);
    return null;
  }
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}

function isFresh({ id, version }: Sight, theme: ShownTheme): boolean {
  const last = seen[theme].get(id);
  return last?.version === version && last.catalogue === builtInCatalogue();
}

function known(sights: readonly Sight[], theme: ShownTheme): Glances {
  return new Map(
    sights.flatMap((sight) => {
      const last = isFresh(sight, theme) ? seen[theme].get(sight.id) : undefined;
      return last ? [[sight.id, last.glance] as const] : [];
    }),
  );
}
