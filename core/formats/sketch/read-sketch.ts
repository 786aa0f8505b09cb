import type { ComponentType } from '../../knowledge/catalogue.ts';
import type { ComponentKind } from '../../model/element.ts';
import type { ComponentTypeId } from '../../model/ids.ts';
import { LIMITS } from '../../model/limits.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { cleanText } from '../clean-text.ts';
import { type Call, readLine } from './read-line.ts';
import {
  type Handle,
  handleOf,
  type Sketch,
  type SketchBoundary,
  type SketchComponent,
  type SketchFlow,
} from './sketch.ts';
import { KIND_WORDS, NO_TYPE } from './words.ts';

/** What is wrong with a line of a text; `line` counts from 1, `word` is what it is about. */
export interface SketchFault {
  readonly line: number;
  readonly kind:
    | 'notInBoundary'
    | 'unknownType'
    | 'endMissing'
    | 'sameEnds'
    | 'toldTwice'
    | 'nameTooLong'
    | 'quoteOpen'
    | 'tooManyLines'
    | 'tooManyCharacters';
  readonly word: string;
}

/** The longest text that is read, in lines. */
export const MOST_LINES = 20_000;
/** So many components, flows and boundaries a text tells of: a drawing of 5,000 components is still told in full. */
export const MOST_PARTS = 20_000;
/** The longest text that is read, in characters. */
const MOST_CHARACTERS = 2_000_000;
/** What a tabulator counts as where lines are indented. */
const TAB = '  ';

/**
 * Reads a drawing told in lines: `Training [training]` is a component, `Platform:` a boundary around
 * what is indented below it, `Sensor -> Ingestion -> Training: readings` flows, with components that
 * nobody told of yet. `#` begins a remark.
 *
 * @param inUse ids of types that the drawing has although the catalogue does not
 * @returns the sketch, or every fault in the order of the lines.
 */
export function readSketch(
  text: string,
  types: readonly ComponentType[],
  inUse: Iterable<ComponentTypeId> = [],
): Result<Sketch, readonly SketchFault[]> {
  if (text.length > MOST_CHARACTERS) {
    return refuse([{ line: 1, kind: 'tooManyCharacters', word: String(MOST_CHARACTERS) }]);
  }
  const lines = cleanText(text.replace(/^\u{feff}/u, '')).split('\n');
  if (lines.length > MOST_LINES) {
    return refuse([{ line: MOST_LINES + 1, kind: 'tooManyLines', word: String(MOST_LINES) }]);
  }
  const reader = new Reader(typeWords(types, inUse));
  for (const [index, line] of lines.entries()) reader.take(line, index + 1);
  return reader.faults.length > 0 ? refuse(reader.faults) : accept(reader.sketch());
}

interface Level {
  readonly indent: number;
  /** Null for a line that is no boundary and so cannot hold what is indented below it. */
  readonly boundary: Handle | null;
}

type TypeWords = ReadonlyMap<string, Pick<SketchComponent, 'type' | 'kind'>>;

/** Takes in line after line; what it holds is only complete after the last. */
class Reader {
  readonly faults: SketchFault[] = [];
  readonly #boundaries = new Map<Handle, SketchBoundary>();
  readonly #components = new Map<Handle, SketchComponent>();
  /** The lines on which components were told, not only mentioned by a flow. */
  readonly #told = new Map<Handle, number>();
  readonly #flows: SketchFlow[] = [];
  readonly #types: TypeWords;
  #levels: Level[] = [];

  constructor(types: TypeWords) {
    this.#types = types;
  }

  sketch(): Sketch {
    return {
      boundaries: [...this.#boundaries.values()],
      components: [...this.#components.values()],
      flows: this.#flows,
    };
  }

  take(text: string, line: number): void {
    if (/^\s*(#|$)/u.test(text)) return;
    const read = readLine(text);
    if (!read.ok) return this.#fault(line, 'quoteOpen', read.refusal);
    const indent = widthOf(/^\s*/u.exec(text)?.[0] ?? '');
    while ((this.#levels.at(-1)?.indent ?? -1) >= indent) this.#levels.pop();
    const around = this.#levels.at(-1);
    const { calls, ways, label, isBoundary } = read.value;
    const first = calls[0]?.words ?? '';
    if (around?.boundary === null) this.#fault(line, 'notInBoundary', first);
    const within = around?.boundary ?? null;
    const tooLong = [...calls.map(({ words }) => words), label].find((words) => words.length > LIMITS.name);
    if (tooLong !== undefined) return this.#fault(line, 'nameTooLong', `${tooLong.slice(0, 30)}…`);

    const [only] = calls;
    const handle = isBoundary && only ? this.#boundary(only, within, line) : null;
    this.#levels.push({ indent, boundary: handle });
    if (isBoundary || !only) return;
    if (ways.length === 0) this.#tell(only, within, line);
    else this.#join(calls, ways, label, within, line);
  }

  #boundary(call: Call, within: Handle | null, line: number): Handle {
    const handle = handleOfCall(call);
    if (this.#boundaries.has(handle)) this.#fault(line, 'toldTwice', call.words);
    else this.#boundaries.set(handle, { handle, name: call.words, within });
    return handle;
  }

  #tell(call: Call, within: Handle | null, line: number): void {
    const handle = handleOfCall(call);
    if (this.#told.has(handle)) return this.#fault(line, 'toldTwice', call.words);
    this.#told.set(handle, line);
    const type = this.#typeOf(call, line);
    // Whoever a flow mentioned before takes its place among the told ones.
    this.#components.delete(handle);
    this.#components.set(handle, { handle, name: call.words, ...type, within });
  }

  #join(
    calls: readonly Call[],
    ways: readonly ('forth' | 'back' | 'both')[],
    label: string,
    within: Handle | null,
    line: number,
  ): void {
    if (calls.some(({ isMissing }) => isMissing)) return this.#fault(line, 'endMissing', '');
    const handles = calls.map((call) => {
      const handle = handleOfCall(call);
      const known = this.#components.get(handle);
      const said = this.#typeOf(call, line);
      if (!known) this.#components.set(handle, { handle, name: call.words, ...said, within });
      else if (call.type !== null) this.#components.set(handle, { ...known, ...said });
      return handle;
    });
    for (const [index, way] of ways.entries()) {
      const [left, right] = [handles[index]!, handles[index + 1]!];
      if (left === right) this.#fault(line, 'sameEnds', calls[index]?.words ?? '');
      const [from, to] = way === 'back' ? [right, left] : [left, right];
      this.#flows.push({ from, to, twoWay: way === 'both', label });
    }
  }

  #typeOf({ type }: Call, line: number): Pick<SketchComponent, 'type' | 'kind'> {
    if (type === null) return { type: null, kind: null };
    const known = this.#types.get(type.trim().toLowerCase());
    if (!known) this.#fault(line, 'unknownType', type);
    return known ?? { type: null, kind: null };
  }

  #fault(line: number, kind: SketchFault['kind'], word: string): void {
    this.faults.push({ line, kind, word });
  }
}

function handleOfCall({ words, number }: Call): Handle {
  return handleOf(words, number);
}

/** What may stand in brackets, in lower case: the ids and names of types, and the kinds. */
function typeWords(types: readonly ComponentType[], inUse: Iterable<ComponentTypeId>): TypeWords {
  const kinds = Object.entries(KIND_WORDS) as [ComponentKind, string][];
  const typed = ({ id, kind }: ComponentType): { type: ComponentTypeId; kind: ComponentKind | null } => ({
    type: id,
    kind: kind === 'any' ? null : kind,
  });
  return new Map([
    ...[...inUse].map((id) => [id.toLowerCase(), { type: id, kind: null }] as const),
    ...types.map((type) => [type.label.toLowerCase(), typed(type)] as const),
    ...types.map((type) => [type.id, typed(type)] as const),
    ...kinds.map(([kind, word]) => [word, { type: NO_TYPE, kind }] as const),
  ]);
}

function widthOf(space: string): number {
  return space.replaceAll('\t', TAB).length;
}
