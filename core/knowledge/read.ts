import { z } from 'zod';
import { catalogueSchema, type Catalogue, type Condition } from './catalogue.ts';

/** The entries of the OWASP Machine Learning Security Top 10, 2023. */
const RISK_IDS = ['ML01', 'ML02', 'ML03', 'ML04', 'ML05', 'ML06', 'ML07', 'ML08', 'ML09', 'ML10'];

/**
 * Puts the catalogue together from the parsed files of `content/`.
 *
 * @throws Error that lists every place at which the parts do not fit the schema, or name something
 *   that none of them defines: broken content is a bug of the release, not a state of the world.
 */
export function parseCatalogue(parts: unknown): Catalogue {
  const parsed = catalogueSchema.safeParse(parts);
  if (!parsed.success) throw new Error(`The content does not fit its schema.\n${z.prettifyError(parsed.error)}`);
  const problems = findContradictions(parsed.data);
  if (problems.length > 0) throw new Error(`The content contradicts itself.\n${problems.join('\n')}`);
  return parsed.data;
}

/** What names something unknown or takes an id twice, as "place: what is wrong there", in the order of the content. */
function findContradictions(catalogue: Catalogue): string[] {
  const types = ids(catalogue.types);
  const ticks = ids(catalogue.ticks);
  const risks = ids(catalogue.risks);
  const strategies = catalogue.risks.flatMap((risk) => risk.strategies);
  return [
    ...twice('types', catalogue.types),
    ...twice('ticks', catalogue.ticks),
    ...twice('dataKinds', catalogue.dataKinds),
    ...twice('risks', catalogue.risks),
    ...twice('strategies', strategies),
    ...twice('rules', catalogue.rules),
    ...twice('glossary', catalogue.glossary),
    ...unknown('risks', 'risk', [...risks], new Set(RISK_IDS)),
    ...RISK_IDS.filter((id) => !risks.has(id)).map((id) => `risks: ${id} is missing`),
    ...catalogue.types.flatMap((type) => unknown(`types ${type.id}`, 'tick', [...type.questions, ...type.more], ticks)),
    ...catalogue.risks.flatMap((risk) =>
      risk.strategies
        .filter((strategy) => !strategy.id.startsWith(`${risk.id}.`))
        .map((strategy) => `risks ${risk.id}: strategy ${strategy.id} belongs to another risk`),
    ),
    ...catalogue.rules.flatMap((rule) => [
      ...unknown(`rules ${rule.id}`, 'risk', [rule.risk], risks),
      ...unknown(`rules ${rule.id}`, 'type', rule.at, types),
      ...unknown(`rules ${rule.id}`, 'tick', rule.when.flatMap(ticksOf), ticks),
      ...(rule.id.startsWith(`${rule.risk}.`) ? [] : [`rules ${rule.id}: its id names another risk than ${rule.risk}`]),
    ]),
  ];
}

function ids(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id));
}

function twice(place: string, entries: readonly { readonly id: string }[]): string[] {
  const all = entries.map((entry) => entry.id);
  return all.filter((id, at) => all.indexOf(id) < at).map((id) => `${place}: ${id} occurs twice`);
}

function unknown(place: string, what: string, named: readonly string[], known: ReadonlySet<string>): string[] {
  return named.filter((id) => !known.has(id)).map((id) => `${place}: unknown ${what} ${id}`);
}

function ticksOf(condition: Condition): string[] {
  if (typeof condition === 'string') return /^(?:tick|known):/.test(condition) ? [condition.replace(/^\w+:/, '')] : [];
  if ('any' in condition) return condition.any.flatMap(ticksOf);
  if ('all' in condition) return condition.all.flatMap(ticksOf);
  return ticksOf(condition.not);
}
