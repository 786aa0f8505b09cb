import { cleanText } from '../clean-text.ts';
import type { ComponentKind } from '../../model/element.ts';

interface Shape {
  readonly open: string;
  readonly closes: readonly string[];
  readonly kind: ComponentKind | null;
}

/** How a node's text is put in brackets, longest first, and the kind that the shape alone tells. */
export const SHAPES: readonly Shape[] = [
  { open: '(((', closes: [')))'], kind: null },
  { open: '[(', closes: [')]'], kind: 'dataStore' },
  { open: '[[', closes: [']]'], kind: null },
  { open: '([', closes: ['])'], kind: null },
  { open: '((', closes: ['))'], kind: null },
  { open: '{{', closes: ['}}'], kind: null },
  { open: '[/', closes: ['/]', '\\]'], kind: null },
  { open: '[\\', closes: ['/]', '\\]'], kind: null },
  { open: '[', closes: [']'], kind: null },
  { open: '(', closes: [')'], kind: null },
  { open: '{', closes: ['}'], kind: null },
  { open: '>', closes: [']'], kind: null },
];

/** The names of shapes that show where something is kept. Source: Mermaid 11, "Expanded node shapes in flowcharts". */
const STORES: ReadonlySet<string> = new Set(
  `cyl db database cylinder das h-cyl horizontal-cylinder lin-cyl disk lined-cylinder bow-rect bow-tie-rectangle
  stored-data datastore data-store win-pane internal-storage window-pane`.split(/\s+/u),
);

/** True for the name of a shape that shows where something is kept. */
export function isDataStore(shape: string): boolean {
  return STORES.has(shape);
}

/** The brackets in which a component of each kind is written. */
export const BRACKETS: Readonly<Record<ComponentKind, readonly [string, string]>> = {
  externalEntity: ['[', ']'],
  process: ['(', ')'],
  dataStore: ['[(', ')]'],
};

/** A text as a label in quotation marks. */
export function labelled(text: string): string {
  const safe = text
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('`', '#96;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll(/\b(fa[a-z]?):(?=fa-)/gu, '$1#58;')
    .replaceAll(/&(?=#?\w{1,10};)/gu, '#amp;')
    .replaceAll(/\r\n|\r|\n/gu, '<br/>');
  return `"${safe}"`;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };
const ICON = /\bfa[a-z]?:fa-[\w-]+\s*/gu;

/** What a label says, without its quotation marks, line breaks, markup, icons and escapes. */
export function unlabelled(label: string): string {
  const inner = /^"(?<inside>[^]*)"$/u.exec(label.trim())?.groups?.['inside'] ?? label;
  return withoutMarkdown(inner)
    .replaceAll(/<br\s*\/?>|\s*\n\s*/giu, ' ')
    .replaceAll(/<[^<>]{1,40}>/gu, '')
    .replaceAll(ICON, '')
    .replaceAll(/(?:&#?|#)(\w{1,10});/gu, (whole, name: string) => ENTITIES[name] ?? byNumber(name) ?? whole)
    .trim();
}

/** Text between backticks is Markdown: of bold and italic words the words remain. */
function withoutMarkdown(text: string): string {
  const markdown = /^\s*`([^]*)`\s*$/u.exec(text)?.[1];
  return markdown?.replaceAll(/(\*{1,3}|_{1,3})(?=\S)([^*_]+)\1/gu, '$2') ?? text;
}

function byNumber(name: string): string | null {
  const code = Number(name);
  return Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff ? cleanText(String.fromCodePoint(code)) : null;
}
