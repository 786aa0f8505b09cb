import { stands, type FindingAssessment } from '../assessment/finding-assessment.ts';
import { nextSteps } from '../assessment/next-steps.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import type { Block, Text } from './outline.ts';
import type { Scene } from './scene.ts';
import { ownInScope } from './own-findings.ts';
import { isOver } from './settled.ts';

const words = reportSections.asked;
/** A page asks for no more than a board can decide. */
const MOST = 5;
const MOST_FUNDED = 2;

/** What the reader is asked to decide, gravest first, each as a sentence that can be answered with yes or no. */
export function decisionsAsked(scene: Scene): readonly string[] {
  const { assessment, standing, madeOn } = scene;
  const counting = assessment.findings.filter(stands);
  const hasAppetite = assessment.scheme.appetite !== 'none';
  const isGrave = (one: FindingAssessment): boolean =>
    hasAppetite ? one.isBeyondAppetite : one.band === 'high' || one.band === 'critical';
  const names = (of: readonly FindingAssessment[], test: (one: FindingAssessment) => boolean): readonly string[] =>
    of.filter(test).map((one) => nameOf(scene, one));
  const isExpired = ({ decision }: Pick<FindingAssessment, 'decision'>): boolean => isOver(decision, madeOn);
  const undecided = names(counting, (one) => isGrave(one) && one.treatment === 'undecided' && !isExpired(one));
  const expired = [
    ...names(standing, isExpired),
    ...ownInScope(scene)
      .filter(isExpired)
      .map(({ own }) => words.own(own.title || strings.report.ownFindings.untitled)),
  ];
  const changed = names(standing, ({ factsChanged }) => factsChanged);
  const ownerless = names(
    counting,
    ({ band, decision }) => (band === 'high' || band === 'critical') && !decision?.owner,
  );
  return [
    ...(expired.length > 0 ? [words.renew(expired)] : []),
    ...(changed.length > 0 ? [words.review(changed)] : []),
    ...(undecided.length > 0 ? [words.treat(undecided, hasAppetite ? words.beyondAppetite : words.high)] : []),
    ...(counting.some(isGrave) ? funded(scene) : []),
    ...(ownerless.length > 0 ? [words.name(ownerless)] : []),
    ...(counting.length > 0 && !hasAppetite ? [words.appetite] : []),
    ...(assessment.posture.onSampleImpact > 0 ? [words.stake(assessment.posture.onSampleImpact)] : []),
  ].slice(0, MOST);
}

/** A finding as a board speaks of it: what could happen, and where. */
function nameOf({ riskOf, place }: Scene, { finding }: FindingAssessment): string {
  return strings.report.at(riskOf(finding.risk).title, place(finding.element));
}

/** The steps that take most off for their effort and that nobody has planned; those against the same findings as one. */
function funded(scene: Scene): readonly string[] {
  const steps = nextSteps(scene.assessment)
    .filter(({ unplanned }) => unplanned.length > 0)
    .slice(0, MOST_FUNDED);
  const alike = Map.groupBy(steps, ({ findings, strategy }) => [...findings, strategy.effort].join());
  return [...alike.values()].map((of) =>
    words.fund(
      of.map(({ strategy }) => strategy.name),
      of[0]!.findings.map((key) => nameOf(scene, scene.assessment.byKey.get(key)!)),
      strings.report.risks.effort[of[0]!.strategy.effort],
      of.map(({ removes }) => strings.report.score(removes)),
    ),
  );
}

/** The decisions requested with boxes; a sentence where there are none. */
export function askedBlocks(scene: Scene): readonly Block[] {
  const asked = decisionsAsked(scene);
  const heading: Block = { kind: 'heading', level: 2, text: words.heading, anchor: 'summary-asked' };
  if (asked.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
  return [heading, { kind: 'list', items: asked.map((text): Text => [{ kind: 'strong', text: words.boxes }, text]) }];
}
