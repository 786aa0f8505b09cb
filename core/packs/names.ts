import type { Condition } from '../knowledge/catalogue.ts';
import type { Pack } from './schema.ts';

/** What an id stands for. */
export type Named = 'type' | 'question' | 'risk' | 'predicate';

/** An id in a pack, with the way to it. */
interface Defined {
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

/** An id that a pack counts on, with what it should stand for. */
interface Mentioned extends Defined {
  readonly kind: Named;
}

const LISTS = ['types', 'questions', 'risks', 'strategies', 'rules', 'glossary'] as const;

/** Everything that a pack defines. */
export function namesOf(pack: Pack): readonly Defined[] {
  return LISTS.flatMap((list) => pack[list].map(({ id }, at) => ({ id, path: [list, at] })));
}

/** Everything that a pack names, built in or not, in the order of its file. */
export function mentionsOf(pack: Pack): readonly Mentioned[] {
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
