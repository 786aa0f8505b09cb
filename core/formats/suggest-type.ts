import type { ComponentType, TypeWords } from '../knowledge/catalogue.ts';
import type { Role } from '../knowledge/roles.ts';
import type { ComponentKind } from '../model/element.ts';
import type { ComponentTypeId } from '../model/ids.ts';
import { strings } from '../strings/index.ts';
import type { TypeSuggestion } from './type-suggestion.ts';
import { type Match, phraseBook } from './type-words.ts';

const words = strings.imports.suggestion;

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

/** A place in the data flow that tells a type: what it takes from and what it gives to. */
interface Place {
  readonly kind: ComponentKind;
  readonly from: readonly Role[];
  readonly to: readonly Role[];
  readonly type: ComponentTypeId;
}

/** Where a name tells little, the first place that fits tells more. */
const PLACES: readonly Place[] = [
  { kind: 'process', from: ['trainingData'], to: ['modelStore'], type: 'training' },
  { kind: 'process', from: ['modelStore'], to: ['modelStore'], type: 'fine-tuning' },
  { kind: 'process', from: ['modelStore'], to: [], type: 'inference-service' },
  { kind: 'dataStore', from: ['training'], to: [], type: 'model-artifact' },
  { kind: 'dataStore', from: ['labelling'], to: [], type: 'labeled-data' },
  { kind: 'dataStore', from: ['feedback'], to: [], type: 'feedback-data' },
  { kind: 'dataStore', from: [], to: ['training'], type: 'training-data' },
  { kind: 'dataStore', from: ['collection'], to: [], type: 'raw-data' },
  { kind: 'dataStore', from: ['model'], to: [], type: 'prediction-log' },
  { kind: 'externalEntity', from: [], to: ['collection', 'rawData'], type: 'data-provider' },
];

/**
 * Looks again, by their flows, at components of which only the shape is known, at ordinary software
 * that takes a model from its store and so runs it, and at services outside that only deliver data.
 */
function byFlows(
  components: readonly Untyped[],
  flows: readonly UntypedFlow[],
  { types }: TypeVocabulary,
  suggested: ReadonlyMap<string, TypeSuggestion>,
): ReadonlyMap<string, TypeSuggestion> {
  const roles = new Map(types.map((type) => [type.id, type.roles]));
  const names = new Map(components.map(({ key, name }) => [key, name]));
  const hasRole = (key: string, wanted: readonly Role[]): boolean =>
    wanted.some((role) => roles.get(suggested.get(key)?.type ?? '')?.includes(role));
  const ways = flows.flatMap(({ from, to, twoWay }) => [{ from, to }, ...(twoWay ? [{ from: to, to: from }] : [])]);
  const into = Map.groupBy(ways, ({ to }) => to);
  const outOf = Map.groupBy(ways, ({ from }) => from);

  const lookAgain = ({ key, kind }: Untyped): TypeSuggestion => {
    const now = suggested.get(key)!;
    const sources = (into.get(key) ?? []).map(({ from }) => from);
    const targets = (outOf.get(key) ?? []).map(({ to }) => to);
    const inDoubt = now.confidence === 'low' || hasRole(key, ['application', 'hostedModel', 'relay']);
    if (!inDoubt || (kind === 'externalEntity' && !onlyDelivers(sources, targets))) return now;
    for (const place of PLACES.filter((one) => one.kind === kind)) {
      const source = sources.find((one) => hasRole(one, place.from));
      const target = targets.find((one) => hasRole(one, place.to));
      if ((place.from.length > 0 && source === undefined) || (place.to.length > 0 && target === undefined)) continue;
      const because = words.flows(source && (names.get(source) ?? ''), target && (names.get(target) ?? ''));
      return { type: place.type, confidence: 'medium', because };
    }
    return now;
  };
  const onlyDelivers = (sources: readonly string[], targets: readonly string[]): boolean =>
    sources.length === 0 && targets.every((target) => hasRole(target, ['collection', 'rawData']));
  return new Map(components.map((component) => [component.key, lookAgain(component)]));
}
