import type { Catalogue, Condition, Risk } from './catalogue.ts';

/** The entries of the OWASP Machine Learning Security Top 10, 2023. */
const RISK_IDS = ['ML01', 'ML02', 'ML03', 'ML04', 'ML05', 'ML06', 'ML07', 'ML08', 'ML09', 'ML10'];

/** What the parts of a catalogue know of each other. */
interface Known {
  readonly types: ReadonlySet<string>;
  readonly ticks: ReadonlySet<string>;
  readonly risks: ReadonlySet<string>;
}

/** What names something unknown or takes an id twice, as "place: what is wrong there", in the order of the content. */
export function findContradictions(catalogue: Catalogue): string[] {
  const known = { types: ids(catalogue.types), ticks: ids(catalogue.ticks), risks: ids(catalogue.risks) };
  return [
    ...twice('types', catalogue.types),
    ...twice('ticks', catalogue.ticks),
    ...twice('dataKinds', catalogue.dataKinds),
    ...twice('risks', catalogue.risks),
    ...twice('strategies', catalogue.risks.flatMap(advice)),
    ...twice('rules', catalogue.rules),
    ...twice('crosswalk', catalogue.crosswalk),
    ...twice('guides', catalogue.guides),
    ...twice('glossary', catalogue.glossary),
    ...unknown('risks', 'risk', [...known.risks], new Set(RISK_IDS)),
    ...RISK_IDS.filter((id) => !known.risks.has(id)).map((id) => `risks: ${id} is missing`),
    ...catalogue.types.flatMap((type) =>
      unknown(`types ${type.id}`, 'tick', [...type.questions, ...type.more], known.ticks),
    ),
    ...catalogue.risks.flatMap((risk) => inAdvice(risk, known)),
    ...catalogue.rules.flatMap((rule) => inRule(rule, known)),
    ...catalogue.related.flatMap(({ risks }) => unknown(`related ${risks.join(' and ')}`, 'risk', risks, known.risks)),
    ...catalogue.crosswalk.flatMap((scheme) => inScheme(scheme, known)),
    ...inIncidents(catalogue.incidents, known),
    ...catalogue.guides.flatMap(({ id, lens }) => [
      ...unknown(`guides ${id}`, 'risk', lens.risks, known.risks),
      ...unknown(`guides ${id}`, 'type', lens.types, known.types),
    ]),
  ];
}

function advice(risk: Risk) {
  return [...risk.strategies, ...risk.controls];
}

function inAdvice(risk: Risk, { types }: Known): string[] {
  return advice(risk).flatMap(({ id, concretely }) => {
    const at = concretely.flatMap((entry) => entry.at);
    return [
      ...(id.startsWith(`${risk.id}.`) ? [] : [`risks ${risk.id}: strategy ${id} belongs to another risk`]),
      ...unknown(`strategies ${id}`, 'type', at, types),
      ...repeated(at).map((type) => `strategies ${id}: two pieces of advice for ${type}`),
    ];
  });
}

function inRule(rule: Catalogue['rules'][number], { risks, types, ticks }: Known): string[] {
  return [
    ...unknown(`rules ${rule.id}`, 'risk', [rule.risk], risks),
    ...unknown(`rules ${rule.id}`, 'type', rule.at, types),
    ...unknown(`rules ${rule.id}`, 'tick', rule.when.flatMap(ticksOf), ticks),
    ...(rule.id.startsWith(`${rule.risk}.`) ? [] : [`rules ${rule.id}: its id names another risk than ${rule.risk}`]),
  ];
}

function inScheme({ id, counterparts }: Catalogue['crosswalk'][number], { risks }: Known): string[] {
  const pairs = counterparts.map((counterpart) => `${counterpart.risk} to ${counterpart.id}`);
  return [
    ...unknown(`crosswalk ${id}`, 'risk', [...new Set(counterparts.map(({ risk }) => risk))], risks),
    ...repeated(pairs).map((pair) => `crosswalk ${id}: ${pair} occurs twice`),
  ];
}

function inIncidents(incidents: Catalogue['incidents'], { risks, types }: Known): string[] {
  const cases = incidents.map(({ id, risk }) => `${id} with ${risk}`);
  return [
    ...repeated(cases).map((one) => `incidents: ${one} occurs twice`),
    ...incidents.flatMap((incident) => [
      ...unknown(`incidents ${incident.id}`, 'risk', [incident.risk], risks),
      ...unknown(`incidents ${incident.id}`, 'type', incident.types, types),
    ]),
  ];
}

function ids(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id));
}

function twice(place: string, entries: readonly { readonly id: string }[]): string[] {
  return repeated(entries.map((entry) => entry.id)).map((id) => `${place}: ${id} occurs twice`);
}

function repeated(all: readonly string[]): string[] {
  return all.filter((one, at) => all.indexOf(one) < at);
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
