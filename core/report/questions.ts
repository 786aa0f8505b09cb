import type { FindingAssessment } from '../assessment/assessment.ts';
import { strings } from '../strings/index.ts';
import { reasonsOf, riskAndPlace } from './finding.ts';
import type { Block, CellBlock, Text } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.questions;

/** What nobody has answered yet and would decide whether a risk attaches. */
export function questionsSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'questions' };
  if (scene.suggested.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
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
