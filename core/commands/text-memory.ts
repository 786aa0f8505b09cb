import { type Handle, handleOf, type Named, namedOn, type Sketch } from '../formats/sketch/sketch.ts';
import { readLine } from '../formats/sketch/read-line.ts';
import { applyChange, type RowChange } from '../model/change.ts';
import { isFlow } from '../model/element.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { removalRows } from './remove.ts';

/** What a text that is being typed remembers of the drawing. */
export interface TextMemory {
  /** The drawing when it was last told or drawn: what came to it from elsewhere since is not gone for not being told. */
  readonly known: Model;
  /** The drawing before something left it with its line, by how the text called it. */
  readonly left: { readonly ends: ReadonlyMap<Handle, Model>; readonly boundaries: ReadonlyMap<Handle, Model> };
  /** What was renamed where it is told, by its new handle: other lines may still call it as before. */
  readonly renamed: ReadonlyMap<Handle, Handle>;
}

/** The memory of a text that says what is drawn. */
export function freshMemory(known: Model): TextMemory {
  return { known, left: { ends: new Map(), boundaries: new Map() }, renamed: new Map() };
}

/** The memory once a drawing was made what the text tells. */
export function afterDrawing(memory: TextMemory, diagram: DiagramId, before: Model, after: Model): TextMemory {
  const named = namedOn(before, diagram);
  const lost = (which: keyof Named): ReadonlyMap<Handle, Model> => {
    const gone = [...named[which]].filter(([, { id }]) => !after.element.has(id));
    return new Map([...memory.left[which], ...gone.map(([handle]) => [handle, before] as const)]);
  };
  return { ...memory, known: after, left: { ends: lost('ends'), boundaries: lost('boundaries') } };
}

/** The memory after an edit of the text: a line that tells of a component under another name renames it. */
export function afterTyping(memory: TextMemory, before: string, after: string): TextMemory {
  const rename = renameIn(before, after);
  if (!rename) return memory;
  const renamed = new Map(memory.renamed);
  const origin = renamed.get(rename.from) ?? rename.from;
  renamed.delete(rename.from);
  if (origin !== rename.to) renamed.set(rename.to, origin);
  return { ...memory, renamed };
}

/** The sketch of a text in which flows follow what was renamed, as long as nothing else has its former name. */
export function followingRenames(sketch: Sketch, text: string, { renamed }: TextMemory, drawn: Named): Sketch {
  if (renamed.size === 0) return sketch;
  const told = new Set(text.split('\n').flatMap((line) => toldIn(line) ?? []));
  const now = new Map(
    [...renamed]
      .filter(([to, from]) => told.has(to) && !told.has(from) && !(drawn.ends.has(to) && drawn.ends.has(from)))
      .map(([to, from]) => [from, to]),
  );
  const called = (handle: Handle): Handle => now.get(handle) ?? handle;
  return {
    ...sketch,
    components: sketch.components.filter(({ handle }) => !now.has(handle)),
    flows: sketch.flows
      .map((flow) => ({ ...flow, from: called(flow.from), to: called(flow.to) }))
      .filter(({ from, to }) => from !== to),
  };
}

/** The model with what a sketch tells of again: under its own ids, with its facts and flows; decisions never left. */
export function revived(model: Model, diagram: DiagramId, sketch: Sketch, { left }: TextMemory): Model {
  if (left.ends.size + left.boundaries.size === 0) return model;
  const now = namedOn(model, diagram);
  // Mostly all of it left one and the same drawing.
  const named = new Map<Model, Named>();
  const namedBefore = (before: Model): Named => {
    const known = named.get(before) ?? namedOn(before, diagram);
    named.set(before, known);
    return known;
  };
  const rows = (['ends', 'boundaries'] as const).flatMap((which) => {
    const told = which === 'ends' ? sketch.components : sketch.boundaries;
    return told.flatMap(({ handle }): readonly RowChange[] => {
      const before = now[which].has(handle) ? undefined : left[which].get(handle);
      const id = before && namedBefore(before)[which].get(handle)?.id;
      return before && id !== undefined && !model.element.has(id) ? comingBack(before, id) : [];
    });
  });
  const back = applyChange(model, [...new Map(rows.map((row) => [`${row.table} ${row.id}`, row])).values()]);
  const loose = [...back.element.values()].filter(
    (element) => isFlow(element) && !(back.element.has(element.from) && back.element.has(element.to)),
  );
  return applyChange(back, removalRows(back, new Set(loose.map(({ id }) => id)), new Set()));
}

/** The rows that put an element back, with all that went with it. */
function comingBack(before: Model, id: ElementId): readonly RowChange[] {
  return removalRows(before, new Set([id]), new Set()).flatMap((row) =>
    row.after === null ? [{ ...row, before: null, after: row.before } as RowChange] : [],
  );
}

/** What a line that tells of one component, and of nothing else, calls it; null for any other line. */
function toldIn(line: string): Handle | null {
  if (/^\s*(#|$)/u.test(line)) return null;
  const read = readLine(line);
  if (!read.ok) return null;
  const [only, ...more] = read.value.calls;
  return only && more.length === 0 && !read.value.isBoundary ? handleOf(only.words, only.number) : null;
}

/** The component that an edit of a single line gave another name; null where it did anything else. */
function renameIn(before: string, after: string): { readonly from: Handle; readonly to: Handle } | null {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return null;
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  if (changed.length !== 1) return null;
  const [from, to] = [old, now].map((lines) => toldIn(lines[changed[0]!]!)) as [Handle | null, Handle | null];
  return from !== null && to !== null && from !== to && from !== '' && to !== '' ? { from, to } : null;
}
