import { SHAPES, unlabelled } from './shapes.ts';
import type { ComponentKind } from '../../model/element.ts';

/** A node as a statement mentions it; `text` is null where only its id stands there. */
export interface Node {
  readonly id: string;
  readonly text: string | null;
  readonly kind: ComponentKind | null;
  readonly className: string | null;
}

export interface Link {
  readonly twoWay: boolean;
  readonly text: string;
}

/** Groups of nodes and the links between each two. */
export interface Chain {
  readonly groups: readonly (readonly Node[])[];
  readonly links: readonly Link[];
}

const ID = /[^\s[\](){}<>|&:;"'`,%@=~-]+(?:-+[^\s[\](){}<>|&:;"'`,%@=~-]+)*/uy;
const CLASS = /:::([\w-]+)/uy;
const PLAIN_LINK = /(<)?(?:-{2,}|={2,}|-\.+-)[>ox]?/uy;
/** A link with its words between two halves: `-- words -->`. */
const SPEAKING_LINK =
  /(<)?(?:--|==|-\.)\s+((?:(?!-->|---|==>|===|\.->|\.-).){1,400}?)\s*(?:-->|---|==>|===|\.->|\.-)/uy;
const WORDS = /\|(\s*"[^"]{0,400}"\s*|[^|]{0,400})\|/uy;
const SPACE = /\s*/uy;
const AND = /&/uy;
/** The newer way to say a shape: `A@{ shape: cyl, label: "Data" }`. */
const PROPERTIES = /@\{([^{}]{0,400})\}/uy;

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

  /** The text up to `close` that follows `open` here, or null; what is in quotation marks ends nothing. */
  between(open: string, close: string): string | null {
    if (!this.#text.startsWith(open, this.#at)) return null;
    const start = this.#at + open.length;
    const quoted = /^\s*"[^"]*"\s*/u.exec(this.#text.slice(start))?.[0].length ?? 0;
    const end = this.#text.indexOf(close, start + quoted);
    if (end === -1) return null;
    this.#at = end + close.length;
    return this.#text.slice(start, end);
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
    const inside = scanner.between(shape.open, shape.close);
    if (inside === null) continue;
    [text, kind] = [unlabelled(inside), shape.kind];
    break;
  }
  const properties = scanner.take(PROPERTIES)?.[1];
  if (properties !== undefined) {
    text = unlabelled(/label:\s*("[^"]*"|[^,]+)/u.exec(properties)?.[1] ?? text ?? id);
    if (/shape:\s*"?(cyl|db|database|cylinder|das|lin-cyl|bow-rect|stored-data)\b/u.test(properties))
      kind = 'dataStore';
  }
  return { id, text, kind, className: scanner.take(CLASS)?.[1] ?? null };
}

function readLink(scanner: Scanner): Link | null {
  const speaking = scanner.take(SPEAKING_LINK);
  if (speaking) return { twoWay: speaking[1] !== undefined, text: unlabelled(speaking[2] ?? '') };
  const plain = scanner.take(PLAIN_LINK);
  if (!plain) return null;
  return { twoWay: plain[1] !== undefined, text: unlabelled(scanner.take(WORDS)?.[1] ?? '') };
}
