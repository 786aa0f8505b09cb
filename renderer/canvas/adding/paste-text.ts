import { drawSketch } from '#core/commands/draw-sketch.ts';
import { foreignFormat } from '#core/formats/known-format.ts';
import { looksLikeMermaid } from '#core/formats/mermaid/chart-kinds.ts';
import { tellsOfDrawing } from '#core/formats/sketch/import-text.ts';
import type { Sketch } from '#core/formats/sketch/sketch.ts';
import { centre, type Point } from '#core/model/geometry.ts';
import { emptyModel } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { strings } from '#core/strings/index.ts';
import { typeOf } from '../../state/catalogue.ts';
import { openDialog, type PastedText } from '../../state/dialog.ts';
import { run, theCatalogue, theDocument } from '../../state/document.ts';
import { hint } from '../../state/hint.ts';
import { newElementId } from '../../state/ids.ts';
import { readTyped } from '../../text/draw-text.ts';
import { diagramPoint, visibleRect } from '../view/view.ts';
import { landingOn, selectAdded } from './duplicate.ts';

const words = strings.canvas.clipboard;

/** An arrow between two words: whoever wrote it may have meant a flow. */
const ARROW = /\S\s*(?:<?--?>|=>|<--?|[→↔←])\s*\S/u;

/** Offers to draw a text that tells of a drawing, at the pointer, or to import another tool's model; else says why not. */
export function offerText(text: string, pointer: Point | null): void {
  const pasted = pastedText(text);
  if (typeof pasted === 'string') hint(pasted);
  else openDialog({ kind: 'paste', pasted, ...(pointer && { near: pointer }) });
}

/** What a text can become, or in words why nothing. */
function pastedText(text: string): PastedText | string {
  const foreign = foreignFormat(text);
  if (foreign !== null) return words.foreign(foreign);
  if (/^\s*\{/u.test(text)) {
    return /"(?:diagrams|detail)"\s*:/u.test(text) ? { kind: 'foreign', text } : words.notOurs;
  }
  const read = readTyped(text, theDocument()?.model ?? emptyModel);
  if (read.ok && tellsOfDrawing(read.value.sketch)) return { kind: 'sketch', ...read.value };
  const [fault] = read.ok ? read.value.leftOut : read.refusal;
  const isMeant = looksLikeMermaid(text) || ARROW.test(text.slice(0, 100_000));
  return fault && isMeant ? words.faulty(strings.text.atLine(fault.line, fault.says)) : words.notOurs;
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
