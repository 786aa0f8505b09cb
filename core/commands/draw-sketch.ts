import type { Sketch } from '../formats/sketch/sketch.ts';
import { arrangeInColumns } from '../layout/layered.ts';
import { layoutTask } from '../layout/layout-task.ts';
import { applyChange, type Change } from '../model/change.ts';
import { type Fragment, fragmentBounds } from '../model/fragment.ts';
import type { Point } from '../model/geometry.ts';
import { emptyModel, type Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { arrangeAs } from './arrange-all.ts';
import { type Landing, pasteFragment } from './paste.ts';
import { redraw, type Redrawing } from './redraw.ts';

/** A sketch as a fragment of a drawing, arranged along its flows; null when it tells of nothing. */
export function fragmentOfSketch(sketch: Sketch, how: Redrawing): Fragment | null {
  const drawn = applyChange(emptyModel, redraw(emptyModel, sketch, how)?.rows ?? []);
  const task = layoutTask(drawn, how.diagram);
  const arranged = task && arrangeAs(drawn, arrangeInColumns(task));
  const { element } = arranged ? applyChange(drawn, arranged.rows) : drawn;
  if (element.size === 0) return null;
  return { elements: [...element.values()], answers: [], decisions: [], strategies: [], factors: [] };
}

/**
 * Draws what a text tells beside what there is, with its middle at a point; a name that is taken gets
 * "copy" behind it, as when pasting. Null when it tells of nothing.
 */
export function drawSketch(
  model: Model,
  sketch: Sketch,
  how: Redrawing,
  landing: Omit<Landing, 'at'> & { readonly middle: Point },
): Change | null {
  const fragment = fragmentOfSketch(sketch, how);
  const box = fragment && fragmentBounds(fragment);
  if (!box) return null;
  const at = { x: landing.middle.x - box.width / 2, y: landing.middle.y - box.height / 2 };
  const pasted = pasteFragment(model, fragment, { ...landing, at });
  return pasted && { ...pasted, title: strings.commands.redraw };
}
