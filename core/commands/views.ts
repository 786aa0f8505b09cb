import type { Change, RowChange } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { SavedView } from '../model/project.ts';
import { viewsInOrder } from '../model/views.ts';
import { strings } from '../strings/index.ts';
import { row } from './row.ts';

const titles = strings.views.titles;

/** Keeps a part of a diagram under a name, after the views there are. Null for an empty name. */
export function saveView(model: Model, view: Omit<SavedView, 'place'>): Change | null {
  const name = view.name.trim();
  if (name === '') return null;
  const place = Math.max(-1, ...viewsInOrder(model).map((other) => other.place)) + 1;
  return { title: titles.save(name), rows: [viewRow(model, { ...view, name, place })] };
}

/** Gives a view another name; null when it has it already or the name is empty. */
export function renameView(model: Model, id: string, name: string): Change | null {
  const view = model.view.get(id);
  const trimmed = name.trim();
  if (!view || trimmed === '' || trimmed === view.name) return null;
  return { title: titles.rename(view.name, trimmed), rows: [viewRow(model, { ...view, name: trimmed })] };
}

/** What a view shows. */
export type Shows = Pick<SavedView, 'diagram' | 'rect' | 'layer' | 'findings'>;

/** Lets a view show something else under its name; null when it shows that already. */
export function updateView(model: Model, id: string, shows: Shows): Change | null {
  const view = model.view.get(id);
  if (!view || showsTheSame(view, shows)) return null;
  const { name, place } = view;
  return { title: titles.update(name), rows: [viewRow(model, { id, name, place, ...shows })] };
}

/** Moves a view one place: -1 towards the first, 1 towards the last; null at the end. */
export function moveView(model: Model, id: string, by: -1 | 1): Change | null {
  const order = viewsInOrder(model);
  const at = order.findIndex((view) => view.id === id);
  const [view, other] = [order[at], order[at + by]];
  if (!view || !other) return null;
  const rows = order
    .with(at, other)
    .with(at + by, view)
    .flatMap((each, place) => (each.place === place ? [] : [viewRow(model, { ...each, place })]));
  return { title: titles.move(view.name), rows };
}

/** Forgets a view; what it showed stays. */
export function removeView(model: Model, id: string): Change | null {
  const view = model.view.get(id);
  return view ? { title: titles.remove(view.name), rows: [row(model, 'view', id, null)] } : null;
}

function showsTheSame(view: SavedView, { diagram, rect, layer, findings }: Shows): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const;
  const isAlike = view.diagram === diagram && view.layer === layer && view.findings === findings;
  return isAlike && sides.every((side) => view.rect[side] === rect[side]);
}

const viewRow = (model: Model, after: SavedView): RowChange => row(model, 'view', after.id, after);
