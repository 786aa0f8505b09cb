import type { Catalogue } from '#core/knowledge/catalogue.ts';
import type { Model } from '#core/model/model.ts';
import { catalogueOf } from '#core/packs/project-packs.ts';
import { packs as words } from '#core/strings/packs.ts';

/** The catalogue of a project; what is wrong with a pack that cannot be used goes to stderr. */
export function projectCatalogue(model: Model, builtIn: Catalogue): Catalogue {
  const { catalogue, troubles } = catalogueOf(model, builtIn);
  for (const { id, problems } of troubles) {
    for (const { place, reason } of problems) process.stderr.write(`${words.problem(id, place, reason)}\n`);
  }
  return catalogue;
}
