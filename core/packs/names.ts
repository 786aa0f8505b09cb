import type { Condition } from '../knowledge/catalogue.ts';
import { type BuiltInPack, isBuiltIn } from './built-in-schema.ts';
import type { Pack } from './schema.ts';

export type AnyPack = Pack | BuiltInPack;

/** What an id stands for. */
export type Named = 'type' | 'question' | 'risk' | 'predicate' | 'list';

/** An id in a pack, with the way to it. */
interface Placed {
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

/** An id that a pack defines. */
interface Defined extends Placed {
  /** What it has to begin with, and a dot; null for what the built-in catalogue names as it likes. */
  readonly namespace: string | null;
  /** Two entries of one list may not have the same. */
  readonly key: string;
}

/** An id that a pack counts on, with what it should stand for. */
interface Mentioned extends Placed {
  readonly kind: Named;
}

const LISTS = ['types', 'questions', 'risks', 'strategies', 'rules', 'glossary', 'crosswalk', 'incidents'] as const;

/** Everything that a pack defines. An incident that shows two risks is there twice. */
export function namesOf(pack: AnyPack): readonly Defined[] {
  return LISTS.flatMap((list) =>
    pack[list].map((entry, at) => {
      const risk = 'risk' in entry ? entry.risk : null;
      return {
        id: entry.id,
        path: [list, at],
        namespace: isBuiltIn(pack) ? (list === 'incidents' ? null : risk) : pack.id,
        key: list === 'incidents' ? `${entry.id} with ${risk}` : entry.id,
      };
    }),
  );
}

/** Everything that a pack names, built in or not, in the order of its file. */
export function mentionsOf(pack: AnyPack): readonly Mentioned[] {
  const types = (ids: readonly string[], ...path: readonly PropertyKey[]): readonly Mentioned[] =>
    ids.map((id, at) => ({ kind: 'type', id, path: [...path, at] }));
  const asked = (ids: readonly string[], ...path: readonly PropertyKey[]): readonly Mentioned[] =>
    ids.map((id, at) => ({ kind: 'question', id, path: [...path, at] }));
  return [
    ...pack.types.flatMap(({ questions, more }, at) => [
      ...asked(questions, 'types', at, 'questions'),
      ...asked(more, 'types', at, 'more'),
    ]),
    ...pack.questions.flatMap((question, at) => types(question.at, 'questions', at, 'at')),
    ...pack.strategies.flatMap(({ risk, concretely }, at): readonly Mentioned[] => [
      { kind: 'risk', id: risk, path: ['strategies', at, 'risk'] },
      ...concretely.flatMap((advice, index) => types(advice.at, 'strategies', at, 'concretely', index, 'at')),
    ]),
    ...pack.rules.flatMap((rule, at): readonly Mentioned[] => [
      { kind: 'risk', id: rule.risk, path: ['rules', at, 'risk'] },
      ...types(rule.at, 'rules', at, 'at'),
      ...rule.when.flatMap((condition, index) => inCondition(condition, ['rules', at, 'when', index])),
    ]),
    ...pack.crosswalk.flatMap(({ counterparts }, at) =>
      counterparts.map(({ risk }, index): Mentioned => ({
        kind: 'risk',
        id: risk,
        path: ['crosswalk', at, 'counterparts', index, 'risk'],
      })),
    ),
    ...pack.counterparts.flatMap(({ list, risk }, at): readonly Mentioned[] => [
      { kind: 'list', id: list, path: ['counterparts', at, 'list'] },
      { kind: 'risk', id: risk, path: ['counterparts', at, 'risk'] },
    ]),
    ...pack.incidents.flatMap((incident, at): readonly Mentioned[] => [
      { kind: 'risk', id: incident.risk, path: ['incidents', at, 'risk'] },
      ...types(incident.types, 'incidents', at, 'types'),
    ]),
  ];
}

function inCondition(condition: Condition, path: readonly PropertyKey[]): readonly Mentioned[] {
  if (typeof condition !== 'string') {
    if ('not' in condition) return inCondition(condition.not, [...path, 'not']);
    const [name, parts] = 'any' in condition ? (['any', condition.any] as const) : (['all', condition.all] as const);
    return parts.flatMap((part, at) => inCondition(part, [...path, name, at]));
  }
  const tick = /^(?:tick|known):(.*)$/su.exec(condition)?.[1];
  return [tick === undefined ? { kind: 'predicate', id: condition, path } : { kind: 'question', id: tick, path }];
}
