import type { ComponentKind } from '../../model/element.ts';
import type { ComponentTypeId } from '../../model/ids.ts';
import type { NamedElement } from './sketch.ts';

/** An arrow of a line and which way it points. */
export const ARROWS: Readonly<Record<string, 'forth' | 'back' | 'both'>> = {
  '<-->': 'both',
  '<->': 'both',
  '↔': 'both',
  '-->': 'forth',
  '->': 'forth',
  '=>': 'forth',
  '→': 'forth',
  '<--': 'back',
  '<-': 'back',
  '←': 'back',
};

/** How the kinds are called where a component has no type of the catalogue. */
export const KIND_WORDS: Readonly<Record<ComponentKind, string>> = {
  externalEntity: 'entity',
  process: 'process',
  dataStore: 'store',
};

/** The type that stands for "none of the catalogue". */
export const NO_TYPE: ComponentTypeId = 'other';

/** What a name cannot hold without being put in quotation marks, since it would be read as something else or not at all. */
const SPECIAL = /^[\s#"]|\s$|[[\]"→↔←\p{Cc}\p{Cs}]|<?--?>|<--?|=>|:( |$)| #\d+$|^$/u;
/** Control characters that JSON lets stand as they are. */
const LEFT_BY_JSON = /[\u{7f}-\u{9f}]/gu;

/** A name as it stands in a text, in quotation marks where it must. */
export function quoted(name: string): string {
  return SPECIAL.test(name) ? JSON.stringify(name).replaceAll(LEFT_BY_JSON, escaped) : name;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** How a text calls something: its name, with its number where it shares the name. */
export function spoken({ name, number }: Pick<NamedElement, 'name' | 'number'>): string {
  return number === 1 ? quoted(name) : `${quoted(name)} #${number}`;
}
