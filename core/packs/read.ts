import type { z } from 'zod';
import { readJson } from '../formats/json-text.ts';
import { LIMITS } from '../model/limits.ts';
import { accept, refuse, type Result } from '../result.ts';
import { packs as words } from '../strings/packs.ts';
import { type AnyPack, namesOf } from './names.ts';
import { MOST_PROBLEMS, type PackProblem, type PlaceOf, placeOf } from './problem.ts';
import { type Pack, PACK_FORMAT, PACK_FORMAT_VERSION, packSchema } from './schema.ts';

/** Held before anything is parsed: a pack comes from somebody else. */
const JSON_LIMITS = { characters: LIMITS.packText, depth: 16, containers: 50_000 } as const;

/**
 * Reads the text of a pack's file by itself: its shape, and that it defines each id once and in its own
 * namespace. Whether what it names exists is for `findUnknown` to say.
 *
 * @returns all problems, at most 50, in the order of the schema
 */
export function readPack(text: string): Result<Pack, readonly PackProblem[]> {
  const json = readJson(text, JSON_LIMITS);
  if (!json.ok) return refuse([{ place: '', reason: words.notJson(json.refusal) }]);
  return readBy(packSchema, json.value, placeOf);
}

/**
 * Reads a pack from what its JSON says, be it an organisation's or the one that comes with the workbench: the schema
 * tells which.
 *
 * @param place puts the way to a problem into words
 */
export function readBy<Read extends AnyPack>(
  schema: z.ZodType<Read>,
  json: unknown,
  place: PlaceOf,
): Result<Read, readonly PackProblem[]> {
  const { format, formatVersion } = (json ?? {}) as { readonly format?: unknown; readonly formatVersion?: unknown };
  if (format !== PACK_FORMAT) return refuse([{ place: place(['format']), reason: words.noPack(PACK_FORMAT) }]);
  if (typeof formatVersion === 'number' && formatVersion > PACK_FORMAT_VERSION) {
    return refuse([{ place: place(['formatVersion']), reason: words.newer(PACK_FORMAT_VERSION) }]);
  }
  const parsed = schema.safeParse(json, { reportInput: true });
  if (!parsed.success) {
    return refuse(parsed.error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => problemsOf(issue, place)));
  }
  const problems = [...findMisnamed(parsed.data, place), ...findStrayed(parsed.data, place)];
  return problems.length > 0 ? refuse(problems.slice(0, MOST_PROBLEMS)) : accept(parsed.data);
}

function problemsOf(issue: z.core.$ZodIssue, placeAt: PlaceOf): readonly PackProblem[] {
  const place = placeAt(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ place, reason: words.unknownField(key) }));
  if (issue.code === 'invalid_union') return [{ place, reason: words.noCondition }];
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ place, reason: words.missing }];
  if (issue.code === 'invalid_value') return [{ place, reason: words.oneOf(issue.values.map(String)) }];
  return [{ place, reason: issue.message }];
}

/** Ids that lie outside their namespace or are defined twice, and entries that a list has twice for a risk. */
function findMisnamed(pack: AnyPack, place: PlaceOf): readonly PackProblem[] {
  const seen = new Set<string>();
  const isAgain = (key: string): boolean => seen.size === seen.add(key).size;
  return [
    ...namesOf(pack).flatMap(({ id, path, namespace, key }) => {
      const where = place([...path, 'id']);
      if (namespace !== null && !id.startsWith(`${namespace}.`)) {
        return [{ place: where, reason: words.foreignId(id, namespace) }];
      }
      return isAgain(`${String(path[0])} ${key}`) ? [{ place: where, reason: words.twice(key) }] : [];
    }),
    ...pack.crosswalk.flatMap(({ id: list, counterparts }, at) =>
      counterparts.flatMap(({ risk, id }, index) =>
        isAgain(`${risk} in ${list}: ${id}`)
          ? [{ place: place(['crosswalk', at, 'counterparts', index]), reason: words.twice(`${id} for ${risk}`) }]
          : [],
      ),
    ),
  ];
}

/** Entries of lists that are there already may be named for a pack's own risks: what was built in stays as it was. */
function findStrayed(pack: AnyPack, place: PlaceOf): readonly PackProblem[] {
  const own = new Set(pack.risks.map(({ id }) => id));
  return pack.counterparts.flatMap(({ risk }, at) =>
    own.has(risk) ? [] : [{ place: place(['counterparts', at, 'risk']), reason: words.strayed(risk) }],
  );
}
