import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Model } from '../model/model.ts';
import { packs as words } from '../strings/packs.ts';
import { findUnknown } from './check.ts';
import { joinCatalogue } from './join.ts';
import type { PackProblem } from './problem.ts';
import { readPack } from './read.ts';
import type { Pack } from './schema.ts';

/** A pack of a project that is switched on and cannot be used. */
export interface PackTrouble {
  readonly id: string;
  readonly version: string;
  readonly problems: readonly PackProblem[];
}

/** The catalogue of one project, and which of its packs are not in it. */
export interface ProjectCatalogue {
  readonly catalogue: Catalogue;
  readonly troubles: readonly PackTrouble[];
}

const known = new WeakMap<Model['pack'], { readonly builtIn: Catalogue; readonly answer: ProjectCatalogue }>();

/**
 * The built-in catalogue with the packs that a project has switched on. A pack that cannot be used is
 * left out and named, as are those that need it; its rows stay. While the packs of a model stay the
 * same, so does the object.
 */
export function catalogueOf(model: Pick<Model, 'pack'>, builtIn: Catalogue): ProjectCatalogue {
  const last = known.get(model.pack);
  if (last?.builtIn === builtIn) return last.answer;
  const answer = read(model, builtIn);
  known.set(model.pack, { builtIn, answer });
  return answer;
}

function read(model: Pick<Model, 'pack'>, builtIn: Catalogue): ProjectCatalogue {
  const troubles: PackTrouble[] = [];
  let packs: readonly Pack[] = [...model.pack.values()]
    .filter(({ isOn }) => isOn)
    .flatMap(({ id, version, text }) => {
      const pack = readPack(text);
      if (pack.ok && pack.value.id === id) return [pack.value];
      // Kept under another id, it could be there twice.
      const problems = pack.ok ? [{ place: 'id', reason: words.otherId(pack.value.id, id) }] : pack.refusal;
      troubles.push({ id, version, problems });
      return [];
    });
  for (let before = -1; before !== packs.length;) {
    before = packs.length;
    packs = packs.filter((pack, _, all) => {
      const problems = findUnknown(pack, builtIn, all);
      if (problems.length > 0) troubles.push({ id: pack.id, version: pack.version, problems });
      return problems.length === 0;
    });
  }
  return {
    catalogue: joinCatalogue(builtIn, packs),
    troubles: troubles.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
