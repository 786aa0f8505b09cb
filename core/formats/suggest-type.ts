import type { ComponentType, TypeWords } from '../knowledge/catalogue.ts';
import type { ComponentKind } from '../model/element.ts';
import type { ComponentTypeId } from '../model/ids.ts';
import { strings } from '../strings/index.ts';
import { type Match, phraseBook } from './type-words.ts';

const words = strings.imports.suggestion;

/**
 * How much a suggestion rests on: a word of the name that fits what is drawn (`high`), the flows or a
 * word that fits another kind of shape (`medium`), the description or nothing but the shape (`low`).
 */
export type Confidence = 'high' | 'medium' | 'low';

/** The type that a component of another tool most likely has; a person confirms or changes it. */
export interface TypeSuggestion {
  readonly type: ComponentTypeId;
  readonly confidence: Confidence;
  /** Why, in one sentence. */
  readonly because: string;
}

/** What is known of a component whose type nobody has said. */
export interface Untyped {
  readonly key: string;
  readonly kind: ComponentKind;
  readonly name: string;
  readonly description: string;
}

/** Data that moves between two of them, by their keys. */
export interface UntypedFlow {
  readonly from: string;
  readonly to: string;
  readonly twoWay: boolean;
}

/** The types there are and the words by which names tell them; every catalogue has them. */
export interface TypeVocabulary {
  readonly types: readonly ComponentType[];
  readonly typeWords: TypeWords;
}

/** More of a description is not looked at. */
const DESCRIPTION = 300;

/**
 * Suggests a type for each component, by key: from the words of its name, else from its flows, else
 * from its description, else from its shape alone.
 */
export function suggestTypes(
  components: readonly Untyped[],
  flows: readonly UntypedFlow[],
  vocabulary: TypeVocabulary,
): ReadonlyMap<string, TypeSuggestion> {
  const kinds = new Map(vocabulary.types.map(({ id, kind }) => [id, kind]));
  const find = phraseBook(vocabulary);
  const suggested = new Map(
    components.map((component) => [component.key, byWords(component, find, kinds, vocabulary.typeWords.otherwise)]),
  );
  return byFlows(components, flows, vocabulary, suggested);
}

function byWords(
  { kind, name, description }: Untyped,
  find: (text: string, kind: ComponentKind) => Match | null,
  kinds: ReadonlyMap<string, ComponentType['kind']>,
  otherwise: TypeWords['otherwise'],
): TypeSuggestion {
  const named = find(name, kind);
  if (named) {
    const fits = kinds.get(named.type) === kind;
    return { type: named.type, confidence: fits ? 'high' : 'medium', because: words.name(named.words) };
  }
  const described = find(description.slice(0, DESCRIPTION), kind);
  if (described && kinds.get(described.type) === kind) {
    return { type: described.type, confidence: 'low', because: words.description(described.words) };
  }
  return { type: otherwise[kind], confidence: 'low', because: words.shape(kind) };
}

/**
 * What flows tell where names tell little: software that takes a model from its store and gets data
 * from elsewhere too is the service that runs the model, and a service outside whose data does
 * nothing but get collected is a data provider.
 */
function byFlows(
  components: readonly Untyped[],
  flows: readonly UntypedFlow[],
  { types }: TypeVocabulary,
  suggested: ReadonlyMap<string, TypeSuggestion>,
): ReadonlyMap<string, TypeSuggestion> {
  const roles = new Map(types.map((type) => [type.id, type.roles]));
  const names = new Map(components.map(({ key, name }) => [key, name]));
  const hasRole = (key: string, ...wanted: readonly ComponentType['roles'][number][]): boolean =>
    wanted.some((role) => roles.get(suggested.get(key)?.type ?? '')?.includes(role));
  const ways = flows.flatMap(({ from, to, twoWay }) =>
    twoWay
      ? [
          { from, to },
          { from: to, to: from },
        ]
      : [{ from, to }],
  );
  const into = Map.groupBy(ways, ({ to }) => to);
  const outOf = Map.groupBy(ways, ({ from }) => from);

  const refine = ({ key, kind }: Untyped): TypeSuggestion => {
    const sources = (into.get(key) ?? []).map(({ from }) => from);
    const targets = (outOf.get(key) ?? []).map(({ to }) => to);
    const store = sources.find((source) => hasRole(source, 'modelStore'));
    if (
      kind === 'process' &&
      hasRole(key, 'application') &&
      store !== undefined &&
      sources.some((source) => !hasRole(source, 'modelStore'))
    ) {
      return { type: 'inference-service', confidence: 'medium', because: words.runsModel(names.get(store) ?? '') };
    }
    const collector = targets.find((target) => hasRole(target, 'collection', 'rawData'));
    if (
      kind === 'externalEntity' &&
      hasRole(key, 'hostedModel', 'relay') &&
      collector !== undefined &&
      sources.length === 0 &&
      targets.every((target) => hasRole(target, 'collection', 'rawData'))
    ) {
      return { type: 'data-provider', confidence: 'medium', because: words.isCollected(names.get(collector) ?? '') };
    }
    return suggested.get(key)!;
  };
  return new Map(components.map((component) => [component.key, refine(component)]));
}
