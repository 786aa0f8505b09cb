import type { Model } from './model.ts';
import type { SavedView } from './project.ts';

/** The saved views as a person ordered them. */
export function viewsInOrder(model: Pick<Model, 'view'>): readonly SavedView[] {
  return [...model.view.values()].toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}
