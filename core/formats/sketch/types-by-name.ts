import type { ComponentKind } from '../../model/element.ts';
import type { ComponentTypeId } from '../../model/ids.ts';
import { suggestTypes, type TypeVocabulary } from '../suggest-type.ts';
import { phraseBook } from '../type-words.ts';
import type { Handle, Sketch } from './sketch.ts';
import { NO_TYPE } from './words.ts';

/** What a component most likely is. */
export interface GuessedType {
  readonly type: ComponentTypeId;
  readonly kind: ComponentKind;
}

/** In the order in which they are believed where a name tells two kinds alike. */
const KINDS = ['process', 'dataStore', 'externalEntity'] as const satisfies readonly ComponentKind[];

/** The type and kind of every component of a sketch by its name and flows, whatever the sketch says of them. */
export function typesByName(
  { components, flows }: Pick<Sketch, 'components' | 'flows'>,
  vocabulary: TypeVocabulary,
): ReadonlyMap<Handle, GuessedType> {
  const kindOf = kindByName(vocabulary);
  const untyped = components.map(({ handle, name, kind }) => ({
    key: handle,
    kind: kind ?? kindOf(name),
    name,
    description: '',
  }));
  const types = suggestTypes(untyped, flows, vocabulary);
  return new Map(untyped.map(({ key, kind }) => [key, { kind, type: types.get(key)?.type ?? NO_TYPE }]));
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
