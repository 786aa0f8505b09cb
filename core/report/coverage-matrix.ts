import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { BAND_LETTERS } from '../picture/level-mark.ts';
import type { Component } from '../model/element.ts';
import { findingKey, type RiskId } from '../model/ids.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import type { Block, Cell } from './outline.ts';
import type { Scene } from './scene.ts';

const words = reportSections.coverage;

/** What became of one risk at one component. */
export type Looked =
  | { readonly kind: 'attached'; readonly at: FindingAssessment }
  | { readonly kind: 'suggested' }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  /** Rules ask for this risk at components of this type, and none of them holds. */
  | { readonly kind: 'looked' }
  /** No rule asks for this risk at components of this type, and nobody attached it by hand. */
  | { readonly kind: 'never' }
  | { readonly kind: 'outOfScope' };

/** What became of a risk at a component: what was found there, else whether any rule looked. */
export function lookedAt({ assessment, catalogue }: Pick<Scene, 'assessment' | 'catalogue'>) {
  const asked = new Set(catalogue.rules.flatMap(({ risk, at }) => at.map((type) => `${risk} ${type}`)));
  return (risk: RiskId, { id, type, outOfScope }: Component): Looked => {
    if (outOfScope !== null) return { kind: 'outOfScope' };
    const at = assessment.byKey.get(findingKey(risk, id));
    if (at?.treatment === 'notApplicable') return { kind: 'notApplicable', reason: at.decision?.reason ?? '' };
    if (at) return at.finding.level === 'suggested' ? { kind: 'suggested' } : { kind: 'attached', at };
    return { kind: asked.has(`${risk} ${type}`) ? 'looked' : 'never' };
  };
}

/** Every component against every risk: what was found, asked, set aside, looked at and never looked at. */
export function coverageSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'coverage' };
  const { components, catalogue, place } = scene;
  if (components.length === 0) return [heading, { kind: 'paragraph', text: strings.report.drawing.emptyDiagram }];
  const looked = lookedAt(scene);
  const risks = catalogue.risks.map(({ id }) => id);
  const aside = components.flatMap((component) =>
    risks.flatMap((risk): readonly string[] => {
      const cell = looked(risk, component);
      return cell.kind === 'notApplicable' ? [words.notApplicable(risk, place(component.id), cell.reason)] : [];
    }),
  );
  const unseen = components.filter((one) => risks.every((risk) => looked(risk, one).kind === 'never'));
  const others = components.filter((one) => !unseen.includes(one));
  return [
    heading,
    { kind: 'paragraph', text: words.intro },
    ...(others.length === 0 ? [] : matrix(scene, others, risks, looked)),
    ...(unseen.length === 0
      ? []
      : [{ kind: 'paragraph', text: words.unseen(unseen.map(({ id }) => place(id))) } as const]),
    ...(aside.length === 0
      ? [{ kind: 'paragraph', text: words.noneAside } as const]
      : [{ kind: 'list', items: aside } as const]),
  ];
}

/** The components that some rule looks at, or that a person judged, a row each. */
function matrix(
  { place }: Scene,
  components: readonly Component[],
  risks: readonly RiskId[],
  looked: ReturnType<typeof lookedAt>,
): readonly Block[] {
  return [
    {
      kind: 'table',
      label: words.label,
      columns: [{ heading: words.component, share: 30 }, ...risks.map((risk) => ({ heading: risk, share: 7 }))],
      rows: components.map((component) => [
        [{ kind: 'paragraph', text: place(component.id) }],
        ...risks.map((risk) => sign(looked(risk, component))),
      ]),
    },
    { kind: 'paragraph', tone: 'quiet', text: words.legend },
  ];
}

function sign(cell: Looked): Cell {
  if (cell.kind === 'attached') {
    return [{ kind: 'paragraph', text: [{ kind: 'strong', text: BAND_LETTERS[cell.at.band] }] }];
  }
  return [{ kind: 'paragraph', tone: 'quiet', text: words.signs[cell.kind] }];
}
