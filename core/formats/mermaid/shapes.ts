import { cleanText } from '../clean-text.ts';
import type { ComponentKind } from '../../model/element.ts';

/** How a node's text is put in brackets, longest first, and the kind that the shape alone tells. */
export const SHAPES: readonly { readonly open: string; readonly close: string; readonly kind: ComponentKind | null }[] =
  [
    { open: '(((', close: ')))', kind: null },
    { open: '[(', close: ')]', kind: 'dataStore' },
    { open: '[[', close: ']]', kind: null },
    { open: '([', close: '])', kind: null },
    { open: '((', close: '))', kind: null },
    { open: '{{', close: '}}', kind: null },
    { open: '[/', close: '/]', kind: null },
    { open: '[\\', close: '\\]', kind: null },
    { open: '[', close: ']', kind: null },
    { open: '(', close: ')', kind: null },
    { open: '{', close: '}', kind: null },
    { open: '>', close: ']', kind: null },
  ];

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
    .replaceAll(/\r\n|\r|\n/gu, '<br/>');
  return `"${safe}"`;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/** What a label says, without its quotation marks, line breaks, markup and escapes. */
export function unlabelled(label: string): string {
  const inner = /^"(?<inside>[^]*)"$/u.exec(label.trim())?.groups?.['inside'] ?? label;
  return inner
    .replace(/^`([^]*)`$/u, '$1')
    .replaceAll(/<br\s*\/?>/giu, ' ')
    .replaceAll(/<[^<>]{1,40}>/gu, '')
    .replaceAll(/#(\w{1,10});/gu, (whole, name: string) => ENTITIES[name] ?? byNumber(name) ?? whole)
    .trim();
}

function byNumber(name: string): string | null {
  const code = Number(name);
  return Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff ? cleanText(String.fromCodePoint(code)) : null;
}
