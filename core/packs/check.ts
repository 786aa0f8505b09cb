import type { Catalogue } from '../knowledge/catalogue.ts';
import { predicates } from '../risks/predicates/index.ts';
import { packs as words } from '../strings/packs.ts';
import { type AnyPack, mentionsOf, type Named } from './names.ts';
import { MOST_PROBLEMS, type PackProblem, type PlaceOf, placeOf } from './problem.ts';

/** What a pack can count on without bringing or needing it. */
type Ground = Pick<Catalogue, 'types' | 'ticks' | 'risks' | 'crosswalk'>;

/** What a pack counts on that is neither its own, nor built in, nor of a pack it needs; at most 50. */
export function findUnknown(
  pack: AnyPack,
  builtIn: Ground,
  others: readonly AnyPack[],
  place: PlaceOf = placeOf,
): readonly PackProblem[] {
  const there = new Map(others.map((other) => [other.id, other]));
  const absent = pack.needs.flatMap((id, at) =>
    there.has(id) ? [] : [{ place: place(['needs', at]), reason: words.absent(id) }],
  );
  const needed = pack.needs.flatMap((id) => there.get(id) ?? []);
  const known = knownBy(builtIn, [pack, ...needed]);
  const unknown = mentionsOf(pack)
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ kind, id, path }) => ({ place: place(path), reason: words.unknown[kind](id) }));
  const idle = pack.risks.flatMap(({ id }, at) =>
    pack.strategies.some(({ risk }) => risk === id)
      ? []
      : [{ place: place(['risks', at]), reason: words.noStrategy(id) }],
  );
  return [...absent, ...unknown, ...idle].slice(0, MOST_PROBLEMS);
}

function knownBy(builtIn: Ground, packs: readonly AnyPack[]): Readonly<Record<Named, ReadonlySet<string>>> {
  const ids = (...lists: readonly (readonly { readonly id: string }[])[]): ReadonlySet<string> =>
    new Set(lists.flat().map(({ id }) => id));
  return {
    type: ids(builtIn.types, ...packs.map(({ types }) => types)),
    question: ids(builtIn.ticks, ...packs.map(({ questions }) => questions)),
    risk: ids(builtIn.risks, ...packs.map(({ risks }) => risks)),
    predicate: new Set(Object.keys(predicates)),
    list: ids(builtIn.crosswalk, ...packs.map(({ crosswalk }) => crosswalk)),
  };
}
