import type { ComponentType } from '../../knowledge/catalogue.ts';
import { LIMITS } from '../../model/limits.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { cleanText, cutText } from '../clean-text.ts';
import {
  type Handle,
  handleOf,
  Handles,
  type Sketch,
  type SketchBoundary,
  type SketchComponent,
  type SketchFlow,
} from '../sketch/sketch.ts';
import { type Node, readChain } from './read-statement.ts';
import { unlabelled } from './shapes.ts';

/** A flowchart as a sketch, and the lines of it that say nothing a sketch can hold. */
export interface ReadMermaid {
  readonly sketch: Sketch;
  readonly leftOut: readonly { readonly line: number; readonly text: string }[];
}

/** Why a text is not taken: no flowchart, or larger than is read. */
export type MermaidRefusal = { readonly kind: 'notFlowchart' } | { readonly kind: 'tooLong'; readonly limit: number };

const MOST = { characters: 1_000_000, lines: 20_000, links: 20_000 } as const;
const HEAD = /^(?:flowchart|graph)(?:\s+(?:TB|TD|BT|LR|RL))?\s*;?\s*$/iu;
/** What only says how a chart looks or behaves. */
const LOOKS = /^(?:style|classDef|class|click|linkStyle|direction|accTitle|accDescr|title)\b/u;
const SUBGRAPH = /^subgraph\s+(?<id>[^\s[]+)?\s*(?:\[(?<title>[^\]]*)\])?\s*$/u;

/** True when a text looks like a flowchart of Mermaid, inside a fence of Markdown or not. */
export function looksLikeMermaid(text: string): boolean {
  return contentLines(text.slice(0, 5_000)).some(({ words }) => HEAD.test(words));
}

/**
 * Reads a flowchart of Mermaid: nodes are components, subgraphs trust boundaries, links flows. A class
 * that is called as a type of the catalogue gives the type; a cylinder is a data store.
 */
export function readMermaid(text: string, types: readonly ComponentType[]): Result<ReadMermaid, MermaidRefusal> {
  if (text.length > MOST.characters) return refuse({ kind: 'tooLong', limit: MOST.characters });
  const lines = contentLines(cleanText(text));
  if (lines.length > MOST.lines) return refuse({ kind: 'tooLong', limit: MOST.lines });
  const head = lines.findIndex(({ words }) => HEAD.test(words));
  if (head === -1) return refuse({ kind: 'notFlowchart' });

  const chart = new Chart(new Map(types.map((type) => [type.id, type])));
  const leftOut: { line: number; text: string }[] = [];
  for (const { line, words } of lines.slice(head + 1)) {
    if (!LOOKS.test(words) && !chart.take(words)) leftOut.push({ line, text: words.slice(0, 80) });
    if (chart.isFull) return refuse({ kind: 'tooLong', limit: MOST.links });
  }
  return accept({ sketch: chart.sketch(), leftOut });
}

/** The lines that say something, without remarks, fences and front matter. */
function contentLines(text: string): readonly { readonly line: number; readonly words: string }[] {
  const lines = text.replace(/^\u{feff}/u, '').split(/\r\n|\r|\n/u);
  const from = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) + 1 : 0;
  return lines.flatMap((raw, index) => {
    const words = raw.replace(/%%.*$/u, '').replace(/;\s*$/u, '').trim();
    return index < from || words === '' || words.startsWith('```') ? [] : [{ line: index + 1, words }];
  });
}

/** What the statements read so far have told. */
class Chart {
  readonly #types: ReadonlyMap<string, ComponentType>;
  readonly #nodes = new Map<string, { readonly node: Node; readonly within: string | null }>();
  readonly #subgraphs = new Map<string, { readonly name: string; readonly within: string | null }>();
  readonly #links: { readonly from: string; readonly to: string; readonly twoWay: boolean; readonly label: string }[] =
    [];
  readonly #open: string[] = [];

  constructor(types: ReadonlyMap<string, ComponentType>) {
    this.#types = types;
  }

  /** True once it has more links than are read; `a & b --> c & d` makes many of few words. */
  get isFull(): boolean {
    return this.#links.length > MOST.links;
  }

  /** Takes a statement in; false when it is none that is understood. */
  take(words: string): boolean {
    if (words === 'end') return this.#open.pop() !== undefined;
    if (/^subgraph\b/u.test(words)) return this.#subgraph(words);
    const chain = readChain(words);
    if (!chain) return false;
    for (const node of chain.groups.flat()) this.#mention(node);
    for (const [index, { twoWay, text }] of chain.links.entries()) {
      for (const from of chain.groups[index] ?? []) {
        for (const to of chain.groups[index + 1] ?? []) {
          if (this.isFull) return true;
          this.#links.push({ from: from.id, to: to.id, twoWay, label: cutText(text, LIMITS.name) });
        }
      }
    }
    return true;
  }

  #subgraph(words: string): boolean {
    const { id, title } = SUBGRAPH.exec(words)?.groups ?? {};
    const plain = words.replace(/^subgraph\s*/u, '');
    const key = id ?? `subgraph ${this.#subgraphs.size}`;
    const name = unlabelled(title ?? id ?? plain) || plain;
    if (!this.#subgraphs.has(key)) this.#subgraphs.set(key, { name, within: this.#open.at(-1) ?? null });
    this.#open.push(key);
    return true;
  }

  /** The first mention says where a node lies, the first with a text what it is. */
  #mention(node: Node): void {
    const known = this.#nodes.get(node.id);
    if (!known) this.#nodes.set(node.id, { node, within: this.#open.at(-1) ?? null });
    else if (known.node.text === null && node.text !== null) this.#nodes.set(node.id, { ...known, node });
  }

  sketch(): Sketch {
    const zones = named(this.#subgraphs, ({ name }) => name);
    // A link to a subgraph joins no component: the boundary has no end for it.
    const nodes = new Map([...this.#nodes].filter(([id]) => !this.#subgraphs.has(id)));
    const ends = named(nodes, ({ node }) => node.text || node.id);
    const within = (id: string | null): Handle | null => (id === null ? null : (zones.get(id)?.handle ?? null));
    return {
      boundaries: [...this.#subgraphs].map(([id, zone]): SketchBoundary => ({
        ...zones.get(id)!,
        within: within(zone.within),
      })),
      components: [...nodes].map(([id, { node, within: zone }]): SketchComponent => {
        const type = this.#types.get(node.className ?? '');
        const kind = type && type.kind !== 'any' ? type.kind : node.kind;
        return { ...ends.get(id)!, type: type?.id ?? null, kind, within: within(zone) };
      }),
      flows: this.#links.flatMap(({ from, to, ...link }): SketchFlow[] => {
        const [source, target] = [ends.get(from), ends.get(to)];
        return source && target && from !== to ? [{ ...link, from: source.handle, to: target.handle }] : [];
      }),
    };
  }
}

/** A handle for each thing of a chart; those that share a name get numbers. */
function named<Thing>(
  things: ReadonlyMap<string, Thing>,
  nameOf: (thing: Thing) => string,
): ReadonlyMap<string, { readonly handle: Handle; readonly name: string }> {
  const handles = new Handles();
  return new Map(
    [...things].map(([id, thing]) => {
      const name = cutText(nameOf(thing), LIMITS.name);
      return [id, { handle: handleOf(name, handles.take(name)), name }];
    }),
  );
}
