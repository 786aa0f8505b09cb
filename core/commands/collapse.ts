import { applyChange, type Change } from '../model/change.ts';
import { isBoundary, type TrustBoundary } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { grownFor } from './drop.ts';
import { elementRow } from './row.ts';

const titles = strings.collapsing.titles;

/**
 * Draws boundaries small, with what lies in them left out, or as large as they are again. The boundaries around one
 * that is expanded grow until it lies in them. Null when all of them are so already.
 */
export function setCollapsed(model: Model, ids: readonly ElementId[], collapsed: boolean): Change | null {
  const changed = ids
    .map((id) => model.element.get(id))
    .filter(isBoundary)
    .filter((boundary) => (boundary.collapsed === true) !== collapsed);
  if (changed.length === 0) return null;
  const names = changed.map(({ name }) => name);
  if (collapsed) {
    return { title: titles.collapse(names), rows: changed.map((each) => elementRow(model, { ...each, collapsed })) };
  }
  const expanded = new Map(changed.map((boundary) => [boundary.id, large(boundary)]));
  const after = applyChange(
    model,
    [...expanded.values()].map((boundary) => elementRow(model, boundary)),
  );
  const grown = changed.reduce((known, { id }) => grownFor(after, id, known), new Map<ElementId, TrustBoundary>());
  const rows = [...new Map([...expanded, ...grown]).values()].map((boundary) => elementRow(model, boundary));
  return { title: titles.expand(names), rows };
}

function large(boundary: TrustBoundary): TrustBoundary {
  const { collapsed: _, ...whole } = boundary;
  return whole;
}
