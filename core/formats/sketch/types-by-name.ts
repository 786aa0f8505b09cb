import type { ComponentKind } from '../../model/element.ts';
import type { ComponentTypeId } from '../../model/ids.ts';
import { suggestTypes, type TypeVocabulary } from '../suggest-type.ts';
import { phraseBook } from '../type-words.ts';
import type { TypeSuggestion } from '../type-suggestion.ts';
import { strings } from '../../strings/index.ts';
import type { Handle, Sketch } from './sketch.ts';

/** What a component most likely is. */
export interface GuessedType {
  readonly type: ComponentTypeId;
  readonly kind: ComponentKind;
}

/** In the order in which they are believed where a name tells two kinds alike. */
const KINDS = ['process', 'dataStore', 'externalEntity'] as const satisfies readonly ComponentKind[];

/** The type and kind of every component of a sketch by its name and flows, whatever the sketch says of them. */
export function typesByName(
  sketch: Pick<Sketch, 'components' | 'flows'>,
  vocabulary: TypeVocabulary,
): ReadonlyMap<Handle, GuessedType> {
  const suggested = suggestions(sketch, vocabulary);
  return new Map([...suggested].map(([handle, { kind, suggestion }]) => [handle, { kind, type: suggestion.type }]));
}

/** A kind with the type that is suggested for it, and why. */
interface SuggestedType {
  readonly kind: ComponentKind;
  readonly suggestion: TypeSuggestion;
}

/** The type of every component of a sketch: what the sketch says, else the likeliest by name and flows. */
export function suggestedTypes(sketch: Sketch, vocabulary: TypeVocabulary): ReadonlyMap<Handle, SuggestedType> {
  const guessed = suggestions(sketch, vocabulary);
  const kinds = new Map(vocabulary.types.map(({ id, kind }) => [id, kind]));
  return new Map(
    sketch.components.map(({ handle, type, kind }) => {
      const guess = guessed.get(handle)!;
      if (type === null) return [handle, guess];
      const drawn = kinds.get(type);
      const told = kind ?? (drawn === undefined || drawn === 'any' ? guess.kind : drawn);
      return [
        handle,
        { kind: told, suggestion: { type, confidence: 'high', because: strings.imports.suggestion.told } },
      ];
    }),
  );
}

function suggestions(
  { components, flows }: Pick<Sketch, 'components' | 'flows'>,
  vocabulary: TypeVocabulary,
): ReadonlyMap<Handle, SuggestedType> {
  const kindOf = kindByName(vocabulary);
  const untyped = components.map(({ handle, name, kind }) => ({
    key: handle,
    kind: kind ?? kindOf(name),
    name,
    description: '',
  }));
  const types = suggestTypes(untyped, flows, vocabulary);
  return new Map(untyped.map(({ key, kind }) => [key, { kind, suggestion: types.get(key)! }]));
}

/** Tells the kind by the longest words of a name that mean a type of that kind; a process where none do. */
function kindByName(vocabulary: TypeVocabulary): (name: string) => ComponentKind {
  const find = phraseBook(vocabulary);
  const kinds = new Map(vocabulary.types.map(({ id, kind }) => [id, kind]));
  return (name) => {
    let [best, longest]: [ComponentKind, number] = ['process', 0];
    for (const kind of KINDS) {
      const match = find(name, kind);
      if (!match || kinds.get(match.type) !== kind || match.words.length <= longest) continue;
      [best, longest] = [kind, match.words.length];
    }
    return best;
  };
}
