import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import type { FactorName } from '../assessment/scoring.ts';
import type { Risk } from '../knowledge/catalogue.ts';
import { strings } from '../strings/index.ts';
import { incidentsAt } from './incidents.ts';
import { dayOf, decisionInWords, levelOf, reasonsOf, riskAnchor } from './finding.ts';
import type { Block, Cell, CellBlock, Inline, Text } from './outline.ts';
import type { Scene } from './scene.ts';
import { strategiesOf } from './strategies.ts';

const words = strings.report.risks;
const FACTORS = ['exploitability', 'exposure', 'unnoticed', 'impact'] as const satisfies readonly FactorName[];

/** Each risk that stands somewhere in the system, from what it means to what can be done. */
export function riskPages(scene: Scene): readonly Block[] {
  const present = scene.catalogue.risks.filter(({ id }) => scene.standing.some(({ finding }) => finding.risk === id));
  if (present.length === 0) return [];
  return [
    { kind: 'pageBreak', orientation: 'portrait' },
    ...opening(scene, present),
    ...present.flatMap((risk) =>
      page(
        scene,
        risk,
        scene.standing.filter(({ finding }) => finding.risk === risk.id),
      ),
    ),
  ];
}

function opening({ catalogue, packOf }: Scene, present: readonly Risk[]): readonly Block[] {
  const ofList = ({ id }: Risk): boolean => packOf(id) === null;
  const listed = present.filter(ofList).length;
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'risks' },
    {
      kind: 'paragraph',
      text: words.intro(listed, catalogue.risks.filter(ofList).length) + words.introPacks(present.length - listed),
    },
    { kind: 'paragraph', text: words.strategiesIntro },
  ];
}

function page(scene: Scene, risk: Risk, findings: readonly FindingAssessment[]): readonly Block[] {
  const anchor = riskAnchor(risk.id);
  const [example] = risk.scenarios;
  const pack = scene.packOf(risk.id);
  const meaning: readonly Block[] = [
    { kind: 'paragraph', tone: 'lead', text: risk.meaning },
    { kind: 'paragraph', text: [{ kind: 'strong', text: words.whyItMatters }, risk.whyItMatters] },
    ...(example ? [{ kind: 'paragraph', text: [{ kind: 'strong', text: words.example }, example.text] } as const] : []),
    { kind: 'heading', level: 3, text: words.where, anchor: `${anchor}-where` },
    where(scene, risk, findings),
  ];
  return [
    {
      kind: 'heading',
      level: 2,
      text: risk.title,
      eyebrow: [risk.id, ...(pack === null ? [] : [pack])].join(' · '),
      anchor,
      keeps: meaning.length,
    },
    ...meaning,
    ...incidentsAt(scene, risk, findings),
    ...(risk.references.length > 0 ? [{ kind: 'paragraph', tone: 'quiet', text: references(risk) } as const] : []),
    { kind: 'heading', level: 3, text: words.ratings, anchor: `${anchor}-ratings` },
    ratings(scene, risk, findings),
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: [...exposures(scene, findings), ...judged(scene, findings), words.sampleNote + risk.ratings.caveat].join(
        ' ',
      ),
    },
    vectors(scene, findings),
    ...strategiesOf(scene, risk, findings),
  ];
}

function where(scene: Scene, risk: Risk, findings: readonly FindingAssessment[]): Block {
  return {
    kind: 'table',
    label: words.whereLabel(risk.title),
    columns: [
      { heading: words.place, share: 22 },
      { heading: words.reasons, share: 55 },
      { heading: words.state, share: 23 },
    ],
    rows: findings.map((finding) => [
      [{ kind: 'paragraph', text: [{ kind: 'strong', text: scene.place(finding.finding.element) }] }],
      reasons(scene, finding),
      [...levelOf(finding), ...decision(finding)],
    ]),
  };
}

function reasons(scene: Scene, assessed: FindingAssessment): Cell {
  const { finding, atStake, decision } = assessed;
  const involved = new Set(finding.causes.filter(({ holds }) => holds === 'yes').flatMap(({ path }) => path));
  const components = [...involved].filter((id) => scene.model.element.get(id)?.kind !== 'dataFlow').map(scene.place);
  const quiet = (lead: string, text: string): CellBlock => ({ kind: 'paragraph', tone: 'quiet', text: lead + text });
  return [
    ...reasonsOf(scene, assessed).map((text): CellBlock => ({ kind: 'paragraph', text })),
    ...(components.length > 0 ? [quiet(words.involves, components.join(', '))] : []),
    ...(atStake.length > 0 ? [quiet(words.atStake, atStake.map(scene.place).join(', '))] : []),
    ...(decision?.reason ? [quiet(words.decisionReason, decision.reason)] : []),
  ];
}

function decision({ lapse, progress, treatment, factsChanged, decision: taken }: FindingAssessment): Cell {
  const { register } = strings.report;
  const lines = [
    treatment === 'mitigate' ? strings.review.progress[progress] : decisionInWords(taken, lapse),
    words.owner(taken?.owner || register.noOwner, dayOf(taken) ?? words.noDate),
  ];
  return [
    ...lines.map((text): CellBlock => ({ kind: 'paragraph', tone: 'quiet', text })),
    ...(factsChanged ? [{ kind: 'paragraph', text: [{ kind: 'strong', text: register.factsChanged }] } as const] : []),
  ];
}

function ratings({ place }: Scene, risk: Risk, findings: readonly FindingAssessment[]): Block {
  const cell = (text: Text): Cell => [{ kind: 'paragraph', text }];
  return {
    kind: 'table',
    label: words.ratingsLabel(risk.title),
    columns: [
      { heading: words.place, share: 28 },
      ...FACTORS.map((factor) => ({ heading: words.factors[factor], share: 13 })),
      { heading: words.inherent, share: 11 },
      { heading: words.residual, share: 11 },
      { heading: words.target, share: 11 },
      { heading: words.confidence, share: 15 },
    ],
    rows: findings.map(({ finding, factors, inherent, residual, target, confidence }) => [
      cell(place(finding.element)),
      ...FACTORS.map((factor) => cell(words.factor(factors[factor]))),
      ...[inherent, residual, target].map((value) => cell(strings.report.score(value))),
      cell(words.confidences[confidence]),
    ]),
  };
}

function exposures({ place }: Scene, findings: readonly FindingAssessment[]): readonly string[] {
  return findings.map(({ finding, factors }) => words.exposureAt(place(finding.element), factors.exposure.reason));
}

/** What people assessed, with their reasons. */
function judged({ place }: Scene, findings: readonly FindingAssessment[]): readonly string[] {
  return findings.flatMap(({ finding, factors }) =>
    FACTORS.filter((factor) => factors[factor].source === 'assessed').map((factor) => {
      const { value, reason = '' } = factors[factor];
      return strings.scoring.report.assessed(place(finding.element), words.factors[factor], value, reason);
    }),
  );
}

/** The scores' inputs in one line for each place, for other tools. */
function vectors({ place }: Scene, findings: readonly FindingAssessment[]): Block {
  const lines = findings.map(({ finding, vector }) => strings.scoring.report.vector(place(finding.element), vector));
  return { kind: 'paragraph', tone: 'quiet', text: strings.scoring.report.vectors + lines.join('; ') };
}

function references({ references: pages }: Risk): readonly Inline[] {
  const links = pages.flatMap(({ title, url }): readonly Inline[] => ['; ', { kind: 'link', text: title, url }]);
  return [words.references, ...links.slice(1), '.'];
}
