import { closestOf } from '../knowledge/evidence.ts';
import type { Risk, Scheme } from '../knowledge/catalogue.ts';
import { reportSections } from '../strings/report-sections.ts';
import { riskAnchor } from './finding.ts';
import type { Block, Cell, CellBlock } from './outline.ts';
import { counts, type Scene } from './scene.ts';

const words = reportSections.tests;
/** How many checks of strategies a test plan gives for each risk. */
const CHECKS = 3;

/** What to test: for each risk that stands, the tests that lists name, where, and what shows that a strategy works. */
export function testsSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'tests' };
  const counting = scene.standing.filter(counts);
  const present = scene.catalogue.risks.filter(({ id }) => counting.some(({ finding }) => finding.risk === id));
  if (present.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
  const lists = scene.catalogue.crosswalk.filter((scheme) => scheme.of === 'tests');
  return [
    heading,
    {
      kind: 'paragraph',
      text: [
        words.intro,
        ...lists.flatMap(({ title, site }) => [' ', { kind: 'link', text: title, url: site } as const, '.']),
      ],
    },
    {
      kind: 'table',
      label: words.label,
      columns: [
        { heading: words.risk, share: 24 },
        { heading: words.tests, share: 24 },
        { heading: words.passes, share: 56 },
      ],
      rows: present.map((risk) => [riskCell(scene, risk), testsOf(lists, risk), passes(scene, risk)]),
    },
  ];
}

function riskCell(scene: Scene, risk: Risk): Cell {
  const places = scene.standing.filter((one) => counts(one) && one.finding.risk === risk.id);
  return [
    { kind: 'paragraph', text: [{ kind: 'reference', text: `${risk.id} ${risk.title}`, anchor: riskAnchor(risk.id) }] },
    { kind: 'paragraph', text: places.map(({ finding }) => scene.place(finding.element)).join(', ') },
  ];
}

/** The tests that lists name for a risk, or a sentence where none does. */
function testsOf(lists: readonly Scheme[], risk: Risk): Cell {
  const tests = lists.flatMap((scheme) => closestOf(scheme, risk.id));
  if (tests.length === 0) return [{ kind: 'paragraph', text: words.noTest(risk.id) }];
  return tests.map(({ id, name }): CellBlock => {
    return { kind: 'paragraph', text: [{ kind: 'strong', text: `${id} ` }, name ?? ''] };
  });
}

/** The checks of the strategies that would help most at any of the risk's places. */
function passes({ standing }: Scene, risk: Risk): Cell {
  const removes = new Map<string, number>();
  for (const { strategies } of standing.filter(({ finding }) => finding.risk === risk.id)) {
    for (const step of strategies) removes.set(step.strategy.id, (removes.get(step.strategy.id) ?? 0) + step.removes);
  }
  const best = risk.strategies.toSorted((a, b) => (removes.get(b.id) ?? 0) - (removes.get(a.id) ?? 0)).slice(0, CHECKS);
  return [{ kind: 'list', items: best.map(({ name, check }) => [{ kind: 'strong', text: `${name}: ` }, check]) }];
}
