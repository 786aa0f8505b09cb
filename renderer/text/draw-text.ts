import { arrangeAs } from '#core/commands/arrange-all.ts';
import { redraw, type Redrawing } from '#core/commands/redraw.ts';
import { followingRenames, type TextMemory } from '#core/commands/text-memory.ts';
import { looksLikeMermaid } from '#core/formats/mermaid/chart-kinds.ts';
import { readMermaid } from '#core/formats/mermaid/read-mermaid.ts';
import { MOST_PARTS, readSketch } from '#core/formats/sketch/read-sketch.ts';
import { namedOn, type Sketch } from '#core/formats/sketch/sketch.ts';
import { arrangeInColumns } from '#core/layout/layered.ts';
import { layoutTask } from '#core/layout/layout-task.ts';
import { applyChange, type Change } from '#core/model/change.ts';
import { isComponent, isPlaced } from '#core/model/element.ts';
import type { DiagramId } from '#core/model/ids.ts';
import { isLocked } from '#core/model/locks.ts';
import type { Model } from '#core/model/model.ts';
import { rowsBetween } from '#core/overview/compare.ts';
import { componentSize } from '#core/picture/shape.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { strings } from '#core/strings/index.ts';
import { typeOf } from '../state/catalogue.ts';
import { theCatalogue } from '../state/document.ts';
import { newElementId } from '../state/ids.ts';

const words = strings.text;

/** A line of the text that cannot be drawn, and why. */
export interface LineFault {
  readonly line: number;
  readonly says: string;
}

/** What a text tells, and the lines of it that have no place in a drawing. */
export interface Typed {
  readonly sketch: Sketch;
  readonly leftOut: readonly LineFault[];
}

/** Reads what was typed or pasted: our own lines, or a flowchart of Mermaid. Refuses more than a drawing can be. */
export function readTyped(text: string, model: Model): Result<Typed, readonly LineFault[]> {
  const read = readLines(text, model);
  if (!read.ok) return read;
  const { boundaries, components, flows } = read.value.sketch;
  const parts = boundaries.length + components.length + flows.length;
  return parts > MOST_PARTS ? refuse([{ line: 1, says: words.tooMany(MOST_PARTS) }]) : read;
}

function readLines(text: string, model: Model): Result<Typed, readonly LineFault[]> {
  const { types } = theCatalogue();
  if (looksLikeMermaid(text)) {
    const chart = readMermaid(text, types);
    if (!chart.ok) return refuse([{ line: 1, says: words.mermaid(chart.refusal) }]);
    const leftOut = chart.value.leftOut.map(({ line, why }) => ({ line, says: words.leftOut[why] }));
    return accept({ sketch: chart.value.sketch, leftOut });
  }
  const inUse = [...model.element.values()].filter(isComponent).map(({ type }) => type);
  const read = readSketch(text, types, inUse);
  return read.ok
    ? accept({ sketch: read.value, leftOut: [] })
    : refuse(read.refusal.map(({ line, ...fault }) => ({ line, says: words.fault(fault) })));
}

/** The one step that makes a diagram what a text tells that is being typed; null when it is so already. */
export function stepTo(
  model: Model,
  diagram: DiagramId,
  { sketch, text }: { readonly sketch: Sketch; readonly text: string },
  { arranges, memory }: { readonly arranges: boolean; readonly memory: TextMemory },
): Change | null {
  const how: Redrawing = {
    diagram,
    memory,
    newId: newElementId,
    sizeOf: (name, type) => componentSize(name, typeOf({ type }).label),
    vocabulary: theCatalogue(),
  };
  const drawn = redraw(model, followingRenames(sketch, text, memory, namedOn(model, diagram)), how);
  if (!drawn || !shapesCameOrWent(drawn)) return drawn;
  const after = applyChange(model, drawn.rows);
  // Where nothing is left of what people gave places, there is nothing to keep.
  const placed = [...after.element.values()].filter((one) => isPlaced(one) && one.diagram === diagram);
  const isAnew = !placed.some(({ id }) => model.element.has(id));
  if (!arranges && !isAnew) return drawn;
  const arranged = arrangement(after, diagram);
  return arranged ? { ...drawn, rows: rowsBetween(model, applyChange(after, arranged.rows)) } : drawn;
}

/** The names of what a text no longer tells of and that stays all the same, for it is locked. */
export function lockedBeside({ components, boundaries }: Sketch, model: Model, diagram: DiagramId): readonly string[] {
  const named = namedOn(model, diagram);
  const left = (known: typeof named.ends, told: readonly { readonly handle: string }[]): readonly string[] => {
    const handles = new Set(told.map(({ handle }) => handle));
    return [...known].flatMap(([handle, { id, name }]) => (!handles.has(handle) && isLocked(model, id) ? [name] : []));
  };
  return [...left(named.ends, components), ...left(named.boundaries, boundaries)];
}

/** True where the shapes stand as arranging them would leave them: nobody has given them places of their own. */
export function isArranged(model: Model, diagram: DiagramId): boolean {
  return arrangement(model, diagram) === null;
}

function arrangement(model: Model, diagram: DiagramId): Change | null {
  const task = layoutTask(model, diagram);
  return task && arrangeAs(model, arrangeInColumns(task));
}

/** True when there are other shapes or flows than before, or in other boundaries. */
function shapesCameOrWent({ rows }: Change): boolean {
  return rows.some(({ table, before, after }) => {
    if (table !== 'element') return false;
    if (before === null || after === null) return true;
    return isPlaced(before) && isPlaced(after) && before.boundary !== after.boundary;
  });
}
