import type { ComponentType } from '../../knowledge/catalogue.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { strings } from '../../strings/index.ts';
import type { LeftOut } from '../mermaid/chart.ts';
import { looksLikeMermaid } from '../mermaid/chart-kinds.ts';
import { readMermaid, type ReadMermaid } from '../mermaid/read-mermaid.ts';
import type { TypeVocabulary } from '../suggest-type.ts';
import { type Import, IMPORT_LIMITS, type ImportKey, type ImportNote } from '../import/import.ts';
import { readSketch } from './read-sketch.ts';
import type { Handle, Sketch } from './sketch.ts';
import type { TextRefusal } from './text-refusal.ts';
import { suggestedTypes } from './types-by-name.ts';

const DIAGRAM = 'd1';

/**
 * Reads the lines of our own text, or a flowchart of Mermaid, as a model to be looked at before it becomes a project.
 * Lines of a flowchart that are not understood are left out with a note; a faulty line of our own refuses the text.
 *
 * @param name of the project, unless a person gives it another
 */
export function importText(
  text: string,
  name: string,
  isMermaid: boolean,
  vocabulary: TypeVocabulary,
): Result<Import, TextRefusal> {
  const read = readText(text, isMermaid || looksLikeMermaid(text), vocabulary.types);
  if (!read.ok) return read;
  const { sketch, leftOut } = read.value;
  if (!tellsOfDrawing(sketch)) return refuse({ kind: 'noDrawing' });
  const parts = sketch.components.length + sketch.boundaries.length + sketch.flows.length;
  if (parts > IMPORT_LIMITS.parts) return refuse({ kind: 'tooMany', limit: IMPORT_LIMITS.parts });
  if (depthOf(sketch) > IMPORT_LIMITS.depth) return refuse({ kind: 'tooDeep', limit: IMPORT_LIMITS.depth });
  return accept({ ...modelOf(sketch, vocabulary), name, notes: leftOut.map(noteOf) });
}

function noteOf({ line, text, why }: LeftOut): ImportNote {
  const kind = why === 'notUnderstood' ? 'lineLeftOut' : why;
  return { kind, at: `line ${line}`, name: String(line), detail: text };
}

/** True when an arrow, a boundary or a type shows that a drawing is meant, and not a mere list of words. */
export function tellsOfDrawing({ boundaries, components, flows }: Sketch): boolean {
  return flows.length + boundaries.length > 0 || components.some(({ type, kind }) => type !== null || kind !== null);
}

function readText(text: string, isMermaid: boolean, types: readonly ComponentType[]): Result<ReadMermaid, TextRefusal> {
  if (isMermaid) return readMermaid(text, types);
  const read = readSketch(text, types);
  return read.ok ? accept({ sketch: read.value, leftOut: [] }) : refuse({ kind: 'faultyLines', faults: read.refusal });
}

/** How deep boundaries lie in each other; those around others come first. */
function depthOf({ boundaries }: Sketch): number {
  const depths = new Map<Handle, number>();
  for (const { handle, within } of boundaries)
    depths.set(handle, 1 + (within === null ? 0 : (depths.get(within) ?? 0)));
  return Math.max(0, ...depths.values());
}

function modelOf(sketch: Sketch, vocabulary: TypeVocabulary): Omit<Import, 'name' | 'notes'> {
  const ends = keys('c', sketch.components);
  const zones = keys('b', sketch.boundaries);
  const types = suggestedTypes(sketch, vocabulary);
  const blank = { diagram: DIAGRAM, description: '', kept: null } as const;
  const placed = (within: Handle | null) => ({
    rect: { x: 0, y: 0, width: 0, height: 0 },
    boundary: within === null ? null : (zones.get(within) ?? null),
  });
  return {
    description: '',
    isPlaced: false,
    diagrams: [{ key: DIAGRAM, name: strings.imports.untitledDiagram(1), kept: null, aside: [] }],
    boundaries: sketch.boundaries.map(({ handle, name, within }) => {
      return { ...blank, key: zones.get(handle)!, name, ...placed(within) };
    }),
    components: sketch.components.map(({ handle, name, within }) => {
      const facts = { outOfScope: null, ticks: [], standIn: false };
      return { ...blank, key: ends.get(handle)!, name, ...placed(within), ...types.get(handle)!, ...facts };
    }),
    texts: [],
    flows: sketch.flows.map(({ from, to, twoWay, label }, index) => {
      const way = { from: ends.get(from)!, to: ends.get(to)!, twoWay, encrypted: false };
      return { ...blank, key: `f${index + 1}`, name: label, ...way };
    }),
    threats: [],
    kept: null,
  };
}

function keys(letter: string, named: readonly { readonly handle: Handle }[]): ReadonlyMap<Handle, ImportKey> {
  return new Map(named.map(({ handle }, index) => [handle, `${letter}${index + 1}`]));
}
