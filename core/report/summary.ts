import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { WORST_FIRST } from '../assessment/bands.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import { perBand } from '../strings/phrases.ts';
import { countDrawn } from './drawn.ts';
import { findingsTable } from './findings-table.ts';
import { askedBlocks, decisionsAsked } from './asked.ts';
import { changesInBrief } from './changes.ts';
import type { Block, Text } from './outline.ts';
import { inBrief, ownInScope } from './own-findings.ts';
import { type Scene, counts } from './scene.ts';

const words = strings.report.summary;
const { brief } = reportSections;
/** A page holds so many decisions and findings together; the less it asks, the more findings it names. */
const TOLD = 8;
const TOP = 5;

/** The state of the system on one page, in words that need no other page. */
export function summarySection(scene: Scene): readonly Block[] {
  const counting = scene.standing.filter(counts);
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'summary' },
    ...inShort(scene.project.description),
    { kind: 'paragraph', tone: 'lead', text: posture(scene, counting[0], counting.length) },
    ...meaning(scene, counting[0]),
    ...(counting[0] ? [...tally(scene), { kind: 'paragraph', text: appetite(scene, counting.length) } as const] : []),
    // What to decide comes before what speaks for it, so that whoever reads one page has read it.
    ...asked(scene, counting),
    ...top(scene, counting),
    { kind: 'heading', level: 2, text: words.state, anchor: 'summary-state' },
    {
      kind: 'list',
      items: [...changesInBrief(scene), ...decided(scene), ...outsideList(scene), ...unanswered(scene, counting)],
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: `${words.drawnWords(countDrawn(scene), outOfScope(scene))} ${brief.scale}`,
    },
  ];
}

/** What the system is, for whoever never heard of it: the first sentence of its description; nothing where that is long. */
function inShort(description: string): readonly Block[] {
  const sentence = /^[^\n]{1,239}?[.!?](?=\s|$)/u.exec(description.trim())?.[0];
  return sentence === undefined ? [] : [{ kind: 'paragraph', text: sentence }];
}

function posture(scene: Scene, highest: FindingAssessment | undefined, total: number): string {
  const { counts: all } = scene.assessment;
  if (highest === undefined) {
    if (scene.components.length === 0) return words.nothingDrawn;
    return scene.suggested.length > 0 ? words.onlyQuestions(scene.suggested.length) : words.nothingAttaches;
  }
  const { residual, finding } = highest;
  const named = strings.report.at(scene.riskOf(finding.risk).title, scene.place(finding.element));
  return words.posture(total, all.byBand, named, residual);
}

/** What the highest finding means, for whoever does not know the risks by name. */
function meaning(scene: Scene, highest: FindingAssessment | undefined): readonly Block[] {
  if (highest === undefined) return [];
  const { title, meaning: text } = scene.riskOf(highest.finding.risk);
  return [{ kind: 'paragraph', text: [{ kind: 'strong', text: `${title}: ` }, text] }];
}

function tally({ assessment }: Scene): readonly Block[] {
  const { byBand, byLevel } = assessment.counts;
  return [
    {
      kind: 'tally',
      items: [
        ...WORST_FIRST.map((band) => ({ mark: band, figure: byBand[band], label: words.levels[band] })),
        { mark: 'question', figure: byLevel.suggested, label: words.openQuestions(byLevel.suggested) },
      ],
    },
  ];
}

/** What the organisation lives with, and what there was before any strategy. */
function appetite({ assessment }: Scene, total: number): string {
  const { scheme, posture: all, counts: count } = assessment;
  const line = (): string => {
    if (scheme.appetite === 'none') return brief.noAppetite;
    const limit = brief.limit(scheme.appetite);
    return all.beyondAppetite === 0
      ? brief.withinAppetite(limit)
      : brief.beyondAppetite(limit, all.beyondAppetite, total);
  };
  return `${brief.before(perBand(count.byInherentBand))} ${line()}`;
}

/** What the reader is to decide; where no finding counts, only what expired or lost its ground. */
function asked(scene: Scene, counting: readonly FindingAssessment[]): readonly Block[] {
  return counting.length > 0 || decisionsAsked(scene).length > 0 ? askedBlocks(scene) : [];
}

function top(scene: Scene, counting: readonly FindingAssessment[]): readonly Block[] {
  if (counting.length === 0) return [];
  const most = Math.min(TOP, TOLD - decisionsAsked(scene).length);
  const heading = counting.length > most ? words.topOf(most, counting.length) : words.top;
  return [
    { kind: 'heading', level: 2, text: heading, anchor: 'summary-top' },
    findingsTable(scene, counting.slice(0, most), words.topLabel),
  ];
}

function decided({ standing, assessment }: Scene): readonly string[] {
  if (standing.length === 0) return [];
  const withoutOwner = standing.filter(({ decision }) => !decision?.owner).length;
  return [
    `${words.treatments(standing)} ${words.owners(withoutOwner, standing.length)}`,
    ...(assessment.posture.band === null ? [] : [words.measures(assessment.posture)]),
  ];
}

/** What people wrote or took over from elsewhere. */
function outsideList(scene: Scene): readonly Text[] {
  const own = ownInScope(scene);
  if (own.length === 0) return [];
  return [[{ kind: 'reference', text: words.besides, anchor: 'own-findings' }, `, ${inBrief(own)}`]];
}

function unanswered({ suggested, assessment }: Scene, counting: readonly FindingAssessment[]): readonly string[] {
  const { confidence, onSampleImpact } = assessment.posture;
  return [
    suggested.length === 0 ? words.noQuestions : words.questions(suggested.length),
    ...(confidence === null ? [] : [brief.confidenceLine(confidence, onSampleImpact, counting.length)]),
  ];
}

function outOfScope({ components }: Scene): number {
  return components.filter((component) => component.outOfScope !== null).length;
}
