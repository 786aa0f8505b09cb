import type { Catalogue, PreventionStrategy } from '../knowledge/catalogue.ts';
import { packs as words } from '../strings/packs.ts';
import { type BuiltInPack, builtInSchema } from './built-in-schema.ts';
import { findUnknown } from './check.ts';
import { type PackProblem, type PlaceOf, placeOf } from './problem.ts';
import { readBy } from './read.ts';

/** The entries of the OWASP Machine Learning Security Top 10, 2023. */
const RISK_IDS = ['ML01', 'ML02', 'ML03', 'ML04', 'ML05', 'ML06', 'ML07', 'ML08', 'ML09', 'ML10'];

/** One file of `content/`: the head, entries of a list, one entry, or the whole of what is no list. */
export interface ContentFile {
  readonly file: string;
  /** The field of the pack that it fills; null for the head, which has several. */
  readonly field: string | null;
  readonly json: unknown;
}

const WHOLE = new Set(['typeWords', 'nextTypes', 'sources']);
const NOTHING = { types: [], ticks: [], risks: [], crosswalk: [] };

/**
 * Reads the files of `content/` as one pack, by the checks that every pack has to pass, and those that hold for this one.
 *
 * @throws Error that lists everything that is wrong by file, place and reason: broken content is a bug of the
 *   release, not a state of the world.
 */
export function readBuiltIn(files: readonly ContentFile[]): Catalogue {
  const place = placeInFiles(files);
  const read = readBy(builtInSchema, joined(files), place);
  const problems = read.ok
    ? [...findUnknown(read.value, NOTHING, [], place), ...findOdd(read.value, place)]
    : read.refusal;
  if (!read.ok || problems.length > 0) {
    throw new Error(['The content is not sound.', ...problems.map(told)].join('\n'));
  }
  return catalogueOf(read.value);
}

function told({ place, reason }: PackProblem): string {
  return `${place}: ${reason}`;
}

function entriesOf({ json }: ContentFile): readonly unknown[] {
  return Array.isArray(json) ? json : [json];
}

/** The pack that the files make up together. */
function joined(files: readonly ContentFile[]): object {
  const fields = new Map<string, unknown>();
  for (const one of files) {
    if (one.field === null) for (const [name, value] of Object.entries(one.json as object)) fields.set(name, value);
    else if (WHOLE.has(one.field)) fields.set(one.field, one.json);
    else fields.set(one.field, [...((fields.get(one.field) ?? []) as readonly unknown[]), ...entriesOf(one)]);
  }
  return Object.fromEntries(fields);
}

/** The way into the pack as the way into the file that holds this part of it. */
function placeInFiles(files: readonly ContentFile[]): PlaceOf {
  const head = files.find(({ field }) => field === null);
  const entries = files.flatMap((one) =>
    entriesOf(one).map((_, at) => ({ file: one.file, field: one.field, way: Array.isArray(one.json) ? [at] : [] })),
  );
  const said = (file: string | undefined, way: readonly PropertyKey[]): string =>
    [file ?? '', placeOf(way)].filter((part) => part !== '').join(': ');
  return (path) => {
    const [field, at, ...rest] = path;
    const those = entries.filter((one) => one.field === field);
    if (those.length === 0 || at === undefined)
      return said(those[0]?.file ?? head?.file, those.length === 0 ? path : []);
    if (WHOLE.has(String(field))) return said(those[0]?.file, [at, ...rest]);
    const entry = those[Number(at)];
    return said(entry?.file, [...(entry?.way ?? []), ...rest]);
  };
}

/** What holds for the built-in catalogue alone: the ten risks are there, and what only it has names what is there. */
function findOdd(pack: BuiltInPack, place: PlaceOf): readonly PackProblem[] {
  const risks = new Set(pack.risks.map(({ id }) => id));
  const types = new Set(pack.types.map(({ id }) => id));
  const unknownRisks = (ids: readonly string[], ...path: readonly PropertyKey[]): readonly PackProblem[] =>
    ids.flatMap((id, at) => (risks.has(id) ? [] : [{ place: place([...path, at]), reason: words.unknown.risk(id) }]));
  return [
    ...RISK_IDS.filter((id) => !risks.has(id)).map((id) => ({
      place: place(['risks']),
      reason: words.unknown.risk(id),
    })),
    ...pack.risks.flatMap(({ id }, at) =>
      RISK_IDS.includes(id) ? [] : [{ place: place(['risks', at, 'id']), reason: words.oneOf(RISK_IDS) }],
    ),
    ...pack.related.flatMap((pair, at) => unknownRisks(pair.risks, 'related', at, 'risks')),
    ...pack.guides.flatMap(({ lens }, at) => [
      ...unknownRisks(lens.risks, 'guides', at, 'lens', 'risks'),
      ...lens.types.flatMap((id, index) =>
        types.has(id) ? [] : [{ place: place(['guides', at, 'lens', 'types', index]), reason: words.unknown.type(id) }],
      ),
    ]),
  ];
}

/** What the lists mean together: each risk with OWASP's strategies against it and the further ones. */
function catalogueOf({ version, questions, risks, strategies, ...pack }: BuiltInPack): Catalogue {
  const { types, rules, crosswalk, incidents, glossary, dataKinds, related, guides, typeWords, nextTypes, sources } =
    pack;
  return {
    version,
    types,
    typeWords,
    nextTypes,
    ticks: questions.map(({ id, question, statement, help }) => ({ id, question, statement, help })),
    dataKinds,
    risks: risks.map((risk) => {
      const against = strategies.filter((strategy) => strategy.risk === risk.id);
      const isListed = ({ origin }: PreventionStrategy): boolean => origin === 'owasp';
      return {
        ...risk,
        strategies: against.filter(isListed),
        controls: against.flatMap((strategy) => (strategy.origin === 'owasp' ? [] : [strategy])),
      };
    }),
    rules,
    related,
    crosswalk,
    incidents,
    guides,
    glossary,
    sources,
    packs: [],
  };
}
