import type { Catalogue, Scheme } from '../knowledge/catalogue.ts';
import { closestOf, hasCounterparts } from '../knowledge/evidence.ts';
import type { RiskId } from '../model/ids.ts';
import { originOf } from '../packs/join.ts';
import { strings } from '../strings/index.ts';
import type { Block, Cell, Inline } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.crosswalk;

/** What other lists call the risks that are present; nothing when none is. */
export function crosswalkSection({ catalogue, standing }: Scene): readonly Block[] {
  const present = catalogue.risks
    .map(({ id }) => id)
    .filter((id) => originOf(catalogue, id) === null || hasCounterparts(catalogue, id))
    .filter((id) => standing.some(({ finding }) => finding.risk === id));
  if (present.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'crosswalk' },
    { kind: 'paragraph', text: words.intro },
    {
      kind: 'table',
      label: words.label,
      columns: [
        { heading: words.list, share: 32 },
        { heading: words.ids, share: 68 },
      ],
      rows: catalogue.crosswalk.map((scheme) => [listOf(scheme), idsOf(catalogue, scheme, present)]),
    },
  ];
}

function listOf({ title, site, edition, licence }: Scheme): Cell {
  return [
    { kind: 'paragraph', text: [{ kind: 'link', text: title, url: site }] },
    { kind: 'paragraph', tone: 'quiet', text: words.edition(edition, licence) },
  ];
}

/** The risks that the list has something for, each with its ids there, and then those of the ten that it has nothing for. */
function idsOf(catalogue: Catalogue, scheme: Scheme, risks: readonly RiskId[]): Cell {
  const found = risks.map((risk) => ({ risk, ids: closestOf(scheme, risk).map(({ id }) => id) }));
  const blank = found
    .filter(({ risk, ids }) => ids.length === 0 && originOf(catalogue, risk) === null)
    .map(({ risk }) => risk);
  const runs = found
    .filter(({ ids }) => ids.length > 0)
    .flatMap(({ risk, ids }, index): readonly Inline[] => [
      index === 0 ? '' : '; ',
      { kind: 'strong', text: words.risk(risk) },
      ids.join(', '),
    ]);
  return [
    ...(runs.length > 0 ? [{ kind: 'paragraph', text: runs } as const] : []),
    ...(blank.length > 0 ? [{ kind: 'paragraph', tone: 'quiet', text: words.nothing(blank) } as const] : []),
  ];
}
