import type { Catalogue, Risk, Tick } from '#core/knowledge/catalogue.ts';
import type { RiskId, TickId } from '#core/model/ids.ts';
import { theCatalogue } from '../state/document.ts';

function lookUp<Entry extends { readonly id: string }>(
  entries: (catalogue: Catalogue) => readonly Entry[],
  id: string,
): Entry {
  const entry = entries(theCatalogue()).find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the catalogue has no ${id}`);
  return entry;
}

/** The catalogue's entry for a risk that a finding names; a bug when there is none. */
export const riskOf = (id: RiskId): Risk => lookUp(({ risks }) => risks, id);

/** The catalogue's entry for a fact that a question asks for; a bug when there is none. */
export const tickOf = (id: TickId): Tick => lookUp(({ ticks }) => ticks, id);
