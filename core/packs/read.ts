import type { z } from 'zod';
import { readJson } from '../formats/json-text.ts';
import { LIMITS } from '../model/limits.ts';
import { accept, refuse, type Result } from '../result.ts';
import { packs as words } from '../strings/packs.ts';
import { namesOf } from './names.ts';
import { MOST_PROBLEMS, type PackProblem, placeOf } from './problem.ts';
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
  const { format, formatVersion } = (json.value ?? {}) as {
    readonly format?: unknown;
    readonly formatVersion?: unknown;
  };
  if (format !== PACK_FORMAT) return refuse([{ place: 'format', reason: words.noPack(PACK_FORMAT) }]);
  if (typeof formatVersion === 'number' && formatVersion > PACK_FORMAT_VERSION) {
    return refuse([{ place: 'formatVersion', reason: words.newer(PACK_FORMAT_VERSION) }]);
  }
  const parsed = packSchema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return refuse(parsed.error.issues.slice(0, MOST_PROBLEMS).flatMap(problemsOf));
  const problems = findMisnamed(parsed.data);
  return problems.length > 0 ? refuse(problems.slice(0, MOST_PROBLEMS)) : accept(parsed.data);
}

function problemsOf(issue: z.core.$ZodIssue): readonly PackProblem[] {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ place, reason: words.unknownField(key) }));
  if (issue.code === 'invalid_union') return [{ place, reason: words.noCondition }];
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ place, reason: words.missing }];
  if (issue.code === 'invalid_value') return [{ place, reason: words.oneOf(issue.values.map(String)) }];
  return [{ place, reason: issue.message }];
}

/** Ids that lie outside the pack's namespace or are defined twice. */
function findMisnamed(pack: Pack): readonly PackProblem[] {
  const seen = new Set<string>();
  return namesOf(pack).flatMap(({ id, path }) => {
    const place = placeOf([...path, 'id']);
    if (!id.startsWith(`${pack.id}.`)) return [{ place, reason: words.foreignId(id, pack.id) }];
    if (seen.has(id)) return [{ place, reason: words.twice(id) }];
    seen.add(id);
    return [];
  });
}
