import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { ownFindings } from '../risks/own-findings.ts';
import { strings } from '../strings/index.ts';
import { reasonsOf, riskAndPlace } from './finding.ts';
import type { Block, Cell, CellBlock, Text } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.questions;
const parkedWords = strings.present.report;

/** What nobody has answered yet and would decide whether a risk attaches. */
export function questionsSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'questions' };
  if (scene.suggested.length === 0) return [heading, { kind: 'paragraph', text: words.none }, ...parked(scene)];
  return [
    heading,
    { kind: 'paragraph', text: words.intro },
    {
      kind: 'table',
      label: words.label,
      columns: [
        { heading: words.risk, share: 28 },
        { heading: words.because, share: 34 },
        { heading: words.question, share: 38 },
      ],
      rows: scene.suggested.map((finding) => [
        riskAndPlace(scene, finding),
        reasonsOf(scene, finding).map((reason): CellBlock => ({ kind: 'paragraph', text: reason })),
        questionsOf(scene, finding).map((text): CellBlock => ({ kind: 'paragraph', text })),
      ]),
    },
    ...parked(scene),
  ];
}

/** What a meeting put off, when there is any. */
function parked(scene: Scene): readonly Block[] {
  const { findings } = scene.assessment;
  const put = findings.filter(({ decision, outOfScope }) => decision?.parked && outOfScope === null);
  const own = ownFindings(scene.model).filter(({ decision, outOfScope }) => decision.parked && outOfScope === null);
  if (put.length + own.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: parkedWords.heading, anchor: 'questions-parked' },
    { kind: 'paragraph', text: parkedWords.intro },
    {
      kind: 'table',
      label: parkedWords.label,
      columns: [
        { heading: parkedWords.place, share: 40 },
        { heading: parkedWords.because, share: 60 },
      ],
      rows: [
        ...put.map((finding) => [
          riskAndPlace(scene, finding),
          reasonsOf(scene, finding).map((reason): CellBlock => ({ kind: 'paragraph', text: reason })),
        ]),
        ...own.map((stand): Cell[] => [
          [
            { kind: 'paragraph', text: stand.own.title },
            { kind: 'paragraph', text: [{ kind: 'strong', text: scene.place(stand.decision.element) }] },
          ],
          [{ kind: 'paragraph', text: stand.own.description }],
        ]),
      ],
    },
  ];
}

function questionsOf({ place, catalogue }: Scene, { finding }: FindingAssessment): readonly Text[] {
  const asked = new Map(catalogue.ticks.map((tick) => [tick.id, tick.question]));
  const questions = finding.causes.flatMap(({ questions }) => questions);
  const once = new Map(questions.map((question) => [`${question.element} ${question.tick}`, question]));
  return [...once.values()].map(({ element, tick, removedBy }): Text => [
    words.about(place(element), asked.get(tick) ?? tick),
    ' ',
    { kind: 'emphasis', text: words.removedBy[removedBy] },
  ]);
}
