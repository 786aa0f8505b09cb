import type { Document, Image, Inline, Line, Reference, TextOptions } from './internals.ts';
import { type Drawn, Part } from './structure.ts';

/** What is drawn now: a part's content, or decoration. */
type Owner = Part | 'decoration';

/** Writes into a document, while pdfmake draws it, which part each thing on a page belongs to. */
export class Marker {
  readonly #document: Document;
  readonly #drawText: Document['text'];
  /** The page on which repeating parts were drawn first. */
  readonly #first = new Map<Part, object>();
  #open: Owner | null = null;
  /** The link of this line that is still growing, and where it is. */
  #link: { part: Part; left: number; right: number; y: number; height: number; words: string } | null = null;
  #line: Line | null = null;
  #inline = 0;
  #whole: Part | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#drawText = document.text.bind(document);
    document.text = (...text) => this.#text(...text);
    // pdfkit closes what is open when it turns the page.
    document.on('pageAdded', () => (this.#open = null));
  }

  /** Marks what `draw` draws of a line; words that lead somewhere become links of their own. */
  line(line: Line, draw: () => void): void {
    this.#line = line;
    this.#inline = 0;
    draw();
    this.#endLink();
    this.#line = null;
  }

  /** Marks what `draw` draws as a rule, a ground or the like. */
  decoration(draw: () => void): void {
    this.#begin('decoration');
    draw();
  }

  /** Marks what `draw` draws as one picture. */
  picture({ part, x, y, _width, _height }: Image, draw: () => void): void {
    if (!(part instanceof Part)) return this.decoration(draw);
    const top = this.#document.page.height - y;
    part.box = [x, top - _height, x + _width, top];
    this.#end();
    this.#begin(part);
    draw();
    this.#end();
  }

  /** Ends the last mark and writes the tree of the parts. */
  finish(): void {
    this.#end();
    if (this.#whole) writeTree(this.#document, this.#whole);
  }

  #text(text: string, x: number, y: number, options: TextOptions): unknown {
    const inline = this.#line?.inlines[this.#inline++];
    if (this.#line === null || inline === undefined) return this.#drawText(text, x, y, options);
    const owner = ownerOf(this.#line);
    if (owner === 'decoration' || this.#isRepeated(owner)) {
      this.#begin('decoration');
      return this.#drawText(text, x, y, options);
    }
    const { link: web, goTo, ...plain } = options;
    const target = web ?? goTo;
    const place = target === undefined ? owner : linkIn(owner, target);
    if (place !== owner) this.#reach(place, x, y, inline);
    this.#begin(inline.actual === undefined ? place : spanIn(place, inline.actual));
    return this.#drawText(text, x, y, plain);
  }

  /** Stretches the link of a line over one more of its words; pdfmake would make a link of each word. */
  #reach(link: Part, x: number, y: number, { text, actual, width, height, trailingCut }: Inline): void {
    if (this.#link?.part !== link) this.#endLink();
    const { left = x, right = x, words = '' } = this.#link ?? {};
    const reach = { left: Math.min(left, x), right: Math.max(right, x + width - trailingCut), y, height };
    this.#link = { part: link, ...reach, words: words + (actual ?? text) };
  }

  #endLink(): void {
    const link = this.#link;
    if (link === null) return;
    const { part, left, right, y, height, words } = link;
    const [target, width] = [part.target ?? '', right - left];
    const options = this.#annotation(part, isWebAddress(target) ? target : words.trim());
    if (isWebAddress(target)) this.#document.link(left, y, width, height, target, options);
    else this.#document.goTo(left, y, width, height, target, options);
    this.#link = null;
  }

  #isRepeated(part: Part): boolean {
    if (!part.options.repeats) return false;
    const page = this.#document.page.dictionary;
    if (!this.#first.has(part)) this.#first.set(part, page);
    return this.#first.get(part) !== page;
  }

  #begin(owner: Owner): void {
    if (this.#open === owner) return;
    this.#end();
    this.#open = owner;
    if (owner === 'decoration') return void this.#document.markContent('Artifact', { type: 'Layout' });
    this.#whole ??= owner.whole();
    const { page } = this.#document;
    const slots = this.#document.getStructParentTree().get(page.structParentTreeKey);
    const id = this.#document.markStructureContent(owner.type).refs[0]?.mcid ?? 0;
    owner.kids.push({ kind: 'content', page: page.dictionary, id, slots });
  }

  #end(): void {
    if (this.#open !== null) this.#document.endMarkedContent();
    this.#open = null;
  }

  /** What makes an annotation the part of a link. */
  #annotation(link: Part, contents: string): Record<string, unknown> {
    const page = this.#document.page.dictionary;
    const add = ({ annotationRef }: { annotationRef: Reference }): void => {
      const key = this.#document.createStructParentTreeNextKey();
      annotationRef.data['StructParent'] = key;
      link.kids.push({ kind: 'annotation', page, reference: annotationRef, key });
    };
    return { Contents: new String(contents), structParent: { add } };
  }
}

/** @throws Error when the content says nothing of a line: untagged text must not reach a page. */
function ownerOf({ part, inlines }: Line): Owner {
  if (part instanceof Part || part === 'decoration') return part;
  throw new Error(`text without a place in the document: ${inlines[0]?.text}`);
}

/** The link of a part to a place, which goes on as long as its words follow each other. */
function linkIn(part: Part, target: string): Part {
  const last = part.kids.at(-1);
  if (last instanceof Part && last.type === 'Link' && last.target === target) return last;
  const link = part.add('Link');
  link.target = target;
  return link;
}

function isWebAddress(target: string): boolean {
  return target.startsWith('https:');
}

/** Words of a part that are drawn in another order than read; those that follow each other stay together. */
function spanIn(part: Part, actual: string): Part {
  const last = part.kids.at(-1);
  const span = last instanceof Part && last.type === 'Span' ? last : part.add('Span');
  span.actual += actual;
  return span;
}

/** Writes the parts as PDF's structure tree. Source: ISO 32000-1, 14.7. */
function writeTree(document: Document, whole: Part): void {
  const root = document.getStructTreeRoot();
  const reference = writePart(document, whole, root);
  root.data['K'] = [reference];
}

function writePart(document: Document, part: Part, parent: Reference): Reference {
  const reference = document.ref({ Type: 'StructElem', S: part.type, P: parent, ...attributesOf(part) });
  const page = part.kids.find((kid): kid is Drawn => !(kid instanceof Part))?.page;
  if (page) reference.data['Pg'] = page;
  reference.data['K'] = part.kids
    .filter((kid) => !(kid instanceof Part) || kid.isDrawn())
    .map((kid) =>
      kid instanceof Part ? writePart(document, kid, reference) : writeDrawn(document, kid, page, reference),
    );
  reference.end();
  return reference;
}

function writeDrawn(document: Document, drawn: Drawn, page: object | undefined, owner: Reference): unknown {
  if (drawn.kind === 'content') {
    drawn.slots[drawn.id] = owner;
    return drawn.page === page ? drawn.id : { Type: 'MCR', Pg: drawn.page, MCID: drawn.id };
  }
  document.getStructParentTree().add(drawn.key, owner);
  return { Type: 'OBJR', Pg: drawn.page, Obj: drawn.reference };
}

function attributesOf({ type, options, box, actual }: Part): Record<string, unknown> {
  const { alt, scope, summary } = options;
  return {
    ...(alt !== undefined && { Alt: new String(alt) }),
    ...(actual !== '' && { ActualText: new String(actual) }),
    ...(box && { A: { O: 'Layout', Placement: 'Block', BBox: box } }),
    ...(scope && { A: { O: 'Table', Scope: scope } }),
    ...(summary && { A: { O: 'Table', Summary: new String(summary) } }),
    ...(type === 'L' && { A: { O: 'List', ListNumbering: 'Disc' } }),
  };
}
