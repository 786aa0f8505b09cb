import { isDataStore, SHAPES, unlabelled } from './shapes.ts';
import type { ComponentKind } from '../../model/element.ts';

/** A node as a statement mentions it; `text` is null where only its id stands there. */
export interface Node {
  readonly id: string;
  readonly text: string | null;
  readonly kind: ComponentKind | null;
  readonly className: string | null;
}

export interface Link {
  /** The id that the link itself has; null for most. */
  readonly id: string | null;
  readonly twoWay: boolean;
  /** False for one that only keeps two nodes near each other. */
  readonly isSeen: boolean;
  readonly text: string;
}

/** Groups of nodes and the links between each two. */
export interface Chain {
  readonly groups: readonly (readonly Node[])[];
  readonly links: readonly Link[];
}

/** A single dash may stand in an id; two of them, or one before an arrow or a dot, begin a link. */
const ID = /(?:[^\s[\](){}<>|&:;"'`,%@=~-]|-(?![->.])|=(?!=))+/uy;
const CLASS = /:::([\w-]+)/uy;
const LINK_ID = /([^\s"@[\](){}<>|&]+)@(?=[-=.~<ox])/uy;
const LINK = /([xo<])?(?:-{2,}([->xo])|={2,}([=>xo])|-?\.+-([>xo])?|(~{3,}))/uy;
/** Links with their words between two halves: `-- words -->`, `== words ==>`, `-. words .->`. */
const SPEAKING = [
  /([xo<])?--\s*("[^"]{0,400}"|(?:[^-"]|-(?!-)){1,400}?)\s*-{2,}([->xo])/uy,
  /([xo<])?==\s*("[^"]{0,400}"|(?:[^="]|=(?!=)){1,400}?)\s*={2,}([=>xo])/uy,
  /([xo<])?-\.\s*("[^"]{0,400}"|(?:[^."]|\.(?!-)){1,400}?)\s*-?\.+-([>xo])?/uy,
] as const;
const WORDS = /\|(\s*"[^"]{0,400}"\s*|[^|]{0,400})\|/uy;
const SPACE = /\s*/uy;
const AND = /&/uy;
/** The newer way to say a shape: `A@{ shape: cyl, label: "Data" }`. */
const PROPERTIES = /@\{((?:"[^"]*"|[^{}"])*)\}/uy;

/** Takes a statement apart into nodes and links; null when it is none. */
export function readChain(statement: string): Chain | null {
  const scanner = new Scanner(statement);
  const groups: (readonly Node[])[] = [];
  const links: Link[] = [];
  for (;;) {
    const group = readGroup(scanner);
    if (!group) return null;
    groups.push(group);
    if (scanner.isAtEnd()) return { groups, links };
    const link = readLink(scanner);
    if (!link) return null;
    links.push(link);
  }
}

/** Where in a statement the reader is; each pattern is tried at that place only. */
class Scanner {
  readonly #text: string;
  #at = 0;
  /** What does not stand anywhere behind the place where it was looked for. */
  readonly #absent = new Set<string>();

  constructor(text: string) {
    this.#text = text.trim();
  }

  take(pattern: RegExp): RegExpExecArray | null {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.#text);
    pattern.lastIndex = Math.max(this.#at, SPACE.lastIndex);
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  /** The text that follows `open` here, up to the nearest of `closes`, or null; what is in quotation marks ends nothing. */
  between(open: string, closes: readonly string[]): string | null {
    if (!this.#text.startsWith(open, this.#at)) return null;
    const start = this.#at + open.length;
    const quoted = /^\s*"[^"]*"\s*/u.exec(this.#text.slice(start))?.[0].length ?? 0;
    const ends = closes
      .map((close) => ({ close, at: this.#find(close, start + quoted) }))
      .filter(({ at }) => at !== -1);
    const [end] = ends.toSorted((a, b) => a.at - b.at);
    if (!end) return null;
    this.#at = end.at + end.close.length;
    return this.#text.slice(start, end.at);
  }

  /** Where something stands next, or -1; what is not there any more is not looked for once more. */
  #find(words: string, from: number): number {
    if (this.#absent.has(words)) return -1;
    const at = this.#text.indexOf(words, from);
    if (at === -1) this.#absent.add(words);
    return at;
  }

  isAtEnd(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }
}

function readGroup(scanner: Scanner): readonly Node[] | null {
  const nodes: Node[] = [];
  do {
    const node = readNode(scanner);
    if (!node) return null;
    nodes.push(node);
  } while (scanner.take(AND));
  return nodes;
}

function readNode(scanner: Scanner): Node | null {
  const id = scanner.take(ID)?.[0];
  if (id === undefined) return null;
  let [text, kind]: [string | null, ComponentKind | null] = [null, null];
  for (const shape of SHAPES) {
    const inside = scanner.between(shape.open, shape.closes);
    if (inside === null) continue;
    [text, kind] = [unlabelled(inside), shape.kind];
    break;
  }
  const properties = scanner.take(PROPERTIES)?.[1];
  if (properties !== undefined) {
    text = unlabelled(/label:\s*("[^"]*"|[^,\n]+)/u.exec(properties)?.[1] ?? text ?? id);
    if (isDataStore(/shape:\s*"?([\w-]+)/u.exec(properties)?.[1] ?? '')) kind = 'dataStore';
  }
  return { id, text, kind, className: scanner.take(CLASS)?.[1] ?? null };
}

function readLink(scanner: Scanner): Link | null {
  const id = scanner.take(LINK_ID)?.[1] ?? null;
  const plain = scanner.take(LINK);
  if (plain) {
    const [, tail, thin, thick, dotted, unseen] = plain;
    const text = unlabelled(scanner.take(WORDS)?.[1] ?? '');
    return { id, twoWay: isTwoWay(tail, thin ?? thick ?? dotted), isSeen: unseen === undefined, text };
  }
  for (const pattern of SPEAKING) {
    const speaking = scanner.take(pattern);
    if (!speaking) continue;
    const [, tail, words = '', head] = speaking;
    return { id, twoWay: isTwoWay(tail, head), isSeen: true, text: unlabelled(words) };
  }
  return null;
}

/** Two-way is a link with a head at each end, whatever the head is. */
function isTwoWay(tail: string | undefined, head: string | undefined): boolean {
  return tail !== undefined && head !== undefined && '>xo'.includes(head);
}
