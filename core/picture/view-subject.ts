import { overlaps } from '../model/geometry.ts';
import type { Model } from '../model/model.ts';
import type { SavedView } from '../model/project.ts';
import { shownOn } from './shown.ts';
import { coveredBy } from './text-block.ts';

/** What a saved view was of and is gone since: its diagram, or all that was drawn in its part; null while something is shown. */
export function missingFrom(
  model: Model,
  { diagram, rect }: Pick<SavedView, 'diagram' | 'rect'>,
): 'diagram' | 'drawing' | null {
  if (!model.diagram.has(diagram)) return 'diagram';
  const { ends, boundaries, texts } = shownOn(model, diagram);
  const shapes = [...ends, ...boundaries].map((shape) => shape.rect);
  return [...shapes, ...texts.map(coveredBy)].some((shape) => overlaps(shape, rect)) ? null : 'drawing';
}
