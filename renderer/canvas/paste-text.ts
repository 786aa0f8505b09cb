import { drawSketch } from '#core/commands/draw-sketch.ts';
import { tellsOfDrawing } from '#core/formats/sketch/import-text.ts';
import type { Sketch } from '#core/formats/sketch/sketch.ts';
import { centre, type Point } from '#core/model/geometry.ts';
import { emptyModel } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { typeOf } from '../state/catalogue.ts';
import { openDialog, type PastedText } from '../state/dialog.ts';
import { run, theCatalogue, theDocument } from '../state/document.ts';
import { newElementId } from '../state/ids.ts';
import { readTyped } from '../text/draw-text.ts';
import { landingOn, selectAdded } from './duplicate.ts';
import { diagramPoint, visibleRect } from './view.ts';

/**
 * Offers to draw a text that tells of a drawing, at the pointer, or to import another tool's model. False for any
 * other text, such as words that merely stand below one another.
 */
export function offerText(text: string, pointer: Point | null): boolean {
  const pasted = pastedText(text);
  if (pasted) openDialog({ kind: 'paste', pasted, ...(pointer && { near: pointer }) });
  return pasted !== null;
}

function pastedText(text: string): PastedText | null {
  if (/^\s*\{/u.test(text)) return /"(?:diagrams|detail)"\s*:/u.test(text) ? { kind: 'foreign', text } : null;
  const read = text.trim() === '' ? null : readTyped(text, theDocument()?.model ?? emptyModel);
  if (!read?.ok) return null;
  return tellsOfDrawing(read.value) ? { kind: 'sketch', sketch: read.value } : null;
}

/** Draws a sketch with its middle where the pointer is, or in the middle of the view, as one step. */
export function drawPasted(sketch: Sketch, pointer: Point | null): void {
  const open = theDocument();
  if (!open) return;
  const landing = landingOn(open);
  const how = {
    diagram: open.diagram,
    newId: newElementId,
    sizeOf: (name: string, type: string) => componentSize(name, typeOf({ type }).label),
    vocabulary: theCatalogue(),
  };
  const middle = pointer ? diagramPoint(pointer.x, pointer.y) : centre(visibleRect());
  const change = drawSketch(open.model, sketch, how, { ...landing, middle });
  run(change);
  selectAdded(change);
}
