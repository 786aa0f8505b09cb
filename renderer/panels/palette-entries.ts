import type { ComponentType } from '#core/knowledge/catalogue.ts';
import type { ComponentKind } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';

/** One thing that can be drawn from the palette. */
export interface PaletteEntry {
  /** The type, with the kind it is drawn as. */
  readonly type: ComponentType & { readonly kind: ComponentKind };
  readonly label: string;
}

/** The entries of one kind: those most systems have, and the others. */
export interface PaletteGroup {
  readonly kind: ComponentKind;
  readonly usual: readonly PaletteEntry[];
  readonly rest: readonly PaletteEntry[];
}

const KINDS = ['externalEntity', 'process', 'dataStore'] as const satisfies readonly ComponentKind[];

/** What nearly every drawing of an ML system needs, in the order of its life. */
const USUAL = new Set(
  [
    ['end-user', 'api-client', 'data-provider', 'model-hub'],
    ['data-collection', 'training', 'fine-tuning', 'inference-service'],
    ['application', 'decision-service', 'feedback-collection'],
    ['training-data', 'feature-store', 'feedback-data', 'model-registry', 'prediction-log'],
  ].flat(),
);

/** Every component type of the catalogue by kind; a type of any kind is last in each. */
export function paletteGroups(types: readonly ComponentType[]): readonly PaletteGroup[] {
  return KINDS.map((kind) => {
    const entries = types.flatMap((type) => entryOf(type, kind) ?? []);
    return {
      kind,
      usual: entries.filter(({ type }) => USUAL.has(type.id)),
      rest: entries.filter(({ type }) => !USUAL.has(type.id)),
    };
  });
}

function entryOf(type: ComponentType, kind: ComponentKind): PaletteEntry | null {
  if (type.kind === kind) return { type: { ...type, kind }, label: type.label };
  return type.kind === 'any' ? { type: { ...type, kind }, label: strings.panels.palette.other[kind] } : null;
}

/** The entries that match all words of `query` in label, id or help; those matched by their label come first. */
export function searchEntries(groups: readonly PaletteGroup[], query: string): readonly PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return groups
    .flatMap(({ usual, rest }) => [...usual, ...rest])
    .map((entry) => ({ entry, rank: Math.max(...words.map((word) => rankOf(entry, word))) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

const NO_MATCH = 4;

/** 0 where the label begins with the word, then a word of the label, then anywhere in it, then id or help. */
function rankOf({ label, type }: PaletteEntry, word: string): number {
  const name = label.toLowerCase();
  if (name.startsWith(word)) return 0;
  if (name.includes(` ${word}`)) return 1;
  if (name.includes(word)) return 2;
  return `${type.id} ${type.help}`.toLowerCase().includes(word) ? 3 : NO_MATCH;
}
