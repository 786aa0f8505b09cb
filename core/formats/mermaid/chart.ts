import type { ComponentType } from '../../knowledge/catalogue.ts';
import { LIMITS } from '../../model/limits.ts';
import { cutText } from '../clean-text.ts';
import {
  type Handle,
  handleOf,
  Handles,
  type Sketch,
  type SketchBoundary,
  type SketchComponent,
  type SketchFlow,
} from '../sketch/sketch.ts';
import { type Link, type Node, readChain } from './read-statement.ts';
import { unlabelled } from './shapes.ts';
import type { Statement } from './statements.ts';

/** What of a chart a sketch cannot hold, and why. */
export interface LeftOut {
  readonly line: number;
  readonly text: string;
  readonly why: 'notUnderstood' | 'linkToBoundary' | 'linkToItself';
}

/** What only says how a chart looks or behaves. */
const LOOKS = /^(?:(?:style|classDef|click|linkStyle|direction)\s|accTitle\s*:|accDescr\s*[:{])/u;
const CLASSES = /^class\s+(?<ids>\S+(?:\s*,\s*\S+)*)\s+(?<name>[\w-]+)$/u;
const SUBGRAPH = /^subgraph(?:\s+(?<id>[^\s["]+))?\s*(?:\[(?<title>\s*"[^"]*"\s*|[^\]]*)\])?$/u;
/** So much of a line is quoted. */
const QUOTED = 80;

interface Subgraph {
  readonly name: string;
  readonly within: string | null;
}

type KnownLink = Pick<Link, 'twoWay' | 'text'> & {
  readonly from: string;
  readonly to: string;
  readonly told: Statement;
};

/** What the statements of a flowchart have told so far. */
export class Chart {
  readonly #types: ReadonlyMap<string, ComponentType>;
  readonly #nodes = new Map<string, Node>();
  readonly #classes = new Map<string, string>();
  readonly #subgraphs = new Map<string, Subgraph>();
  /** The subgraph that each node lies in: the first to be closed of those that mention it. */
  readonly #within = new Map<string, string>();
  readonly #links: KnownLink[] = [];
  readonly #linkIds = new Set<string>();
  readonly #open: { readonly id: string; readonly mentioned: Set<string> }[] = [];
  readonly #leftOut: LeftOut[] = [];

  constructor(types: readonly ComponentType[]) {
    this.#types = new Map(types.map((type) => [type.id, type]));
  }

  get links(): number {
    return this.#links.length;
  }

  /** Takes a statement in, as long as there are no more than so many links; `a & b --> c & d` makes many of few words. */
  take(statement: Statement, mostLinks: number): void {
    const { words } = statement;
    if (LOOKS.test(words) || this.#classed(words) || this.#subgraph(words)) return;
    const chain = readChain(words);
    if (!chain) return this.#leave(statement, 'notUnderstood');
    const [only] = chain.groups.flat();
    if (chain.links.length === 0 && only && this.#linkIds.has(only.id)) return;
    for (const node of chain.groups.flat()) this.#mention(node);
    for (const [index, { id, isSeen, twoWay, text }] of chain.links.entries()) {
      if (id !== null) this.#linkIds.add(id);
      for (const from of isSeen ? (chain.groups[index] ?? []) : []) {
        for (const to of chain.groups[index + 1] ?? []) {
          if (this.links > mostLinks) return;
          this.#links.push({ from: from.id, to: to.id, twoWay, text: cutText(text, LIMITS.name), told: statement });
        }
      }
    }
  }

  /** All that was told, and what of it has no place there, by line. */
  finish(): { readonly sketch: Sketch; readonly leftOut: readonly LeftOut[] } {
    while (this.#open.length > 0) this.#close();
    const sketch = this.#sketch();
    return { sketch, leftOut: this.#leftOut.toSorted((a, b) => a.line - b.line) };
  }

  #classed(words: string): boolean {
    const { ids, name } = CLASSES.exec(words)?.groups ?? {};
    for (const id of ids?.split(/\s*,\s*/u) ?? []) this.#classes.set(id, name!);
    return ids !== undefined;
  }

  #subgraph(words: string): boolean {
    if (words === 'end' && this.#open.length > 0) {
      this.#close();
      return true;
    }
    if (!/^subgraph\b/u.test(words)) return false;
    const bare = words.replace(/:::[\w-]+$/u, '');
    const { id, title } = SUBGRAPH.exec(bare)?.groups ?? {};
    const plain = bare.replace(/^subgraph\s*/u, '');
    const key = id ?? `subgraph ${this.#subgraphs.size}`;
    const name = unlabelled(title ?? id ?? plain) || plain;
    if (!this.#subgraphs.has(key)) this.#subgraphs.set(key, { name, within: this.#open.at(-1)?.id ?? null });
    this.#open.push({ id: key, mentioned: new Set() });
    return true;
  }

  #close(): void {
    const closed = this.#open.pop();
    for (const id of closed?.mentioned ?? []) if (!this.#within.has(id)) this.#within.set(id, closed!.id);
  }

  /** The first mention with a text says what a node is. */
  #mention(node: Node): void {
    const known = this.#nodes.get(node.id);
    if (!known || (known.text === null && node.text !== null)) this.#nodes.set(node.id, node);
    if (node.className !== null) this.#classes.set(node.id, node.className);
    this.#open.at(-1)?.mentioned.add(node.id);
  }

  #leave({ line, words }: Statement, why: LeftOut['why']): void {
    const last = this.#leftOut.at(-1);
    if (last?.line === line && last.why === why) return;
    this.#leftOut.push({ line, text: words.replaceAll(/\s+/gu, ' ').slice(0, QUOTED), why });
  }

  #sketch(): Sketch {
    const zones = named(this.#subgraphs, ({ name }) => name);
    const nodes = new Map([...this.#nodes].filter(([id]) => !this.#subgraphs.has(id)));
    const ends = named(nodes, (node) => node.text || node.id);
    const within = (id: string | null): Handle | null => (id === null ? null : (zones.get(id)?.handle ?? null));
    return {
      boundaries: [...this.#subgraphs].map(([id, zone]): SketchBoundary => ({
        ...zones.get(id)!,
        within: within(zone.within),
      })),
      components: [...nodes].map(([id, node]): SketchComponent => {
        const type = this.#types.get(this.#classes.get(id) ?? '');
        const kind = type && type.kind !== 'any' ? type.kind : node.kind;
        return { ...ends.get(id)!, type: type?.id ?? null, kind, within: within(this.#within.get(id) ?? null) };
      }),
      flows: this.#links.flatMap((link) => this.#flow(link, ends)),
    };
  }

  /** A flow joins two components: a boundary has no end for it, and nothing flows from a component to itself. */
  #flow({ from, to, twoWay, text, told }: KnownLink, ends: NamedThings): SketchFlow[] {
    const [source, target] = [ends.get(from), ends.get(to)];
    if (source && target && from !== to) return [{ from: source.handle, to: target.handle, twoWay, label: text }];
    this.#leave(told, from === to ? 'linkToItself' : 'linkToBoundary');
    return [];
  }
}

type NamedThings = ReadonlyMap<string, { readonly handle: Handle; readonly name: string }>;

/** A handle for each thing of a chart; those that share a name get numbers. */
function named<Thing>(things: ReadonlyMap<string, Thing>, nameOf: (thing: Thing) => string): NamedThings {
  const handles = new Handles();
  return new Map(
    [...things].map(([id, thing]) => {
      const name = cutText(nameOf(thing), LIMITS.name);
      return [id, { handle: handleOf(name, handles.take(name)), name }];
    }),
  );
}
