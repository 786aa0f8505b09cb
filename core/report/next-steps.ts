import { nextSteps } from '../assessment/next-steps.ts';
import { strings } from '../strings/index.ts';
import type { Block, Cell, Text } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.scoring.report;
/** How many steps a plan can hold and still be one. */
const MOST = 10;

/** The strategies that would take off most for their effort, best first. */
export function nextStepsSection({ assessment, place }: Scene): readonly Block[] {
  const steps = nextSteps(assessment).slice(0, MOST);
  const heading: Block = { kind: 'heading', level: 1, text: words.plan, anchor: 'next-steps' };
  if (steps.length === 0) return [heading, { kind: 'paragraph', text: words.planNone }];
  const cell = (text: Text): Cell => [{ kind: 'paragraph', text }];
  const placeOf = (key: (typeof steps)[number]['findings'][number]): string => {
    const at = assessment.byKey.get(key);
    return at ? place(at.finding.element) : key;
  };
  return [
    heading,
    { kind: 'paragraph', text: words.planIntro },
    {
      kind: 'table',
      label: words.planLabel,
      columns: [
        { heading: words.planStrategy, share: 42 },
        { heading: words.planRemoves, share: 14 },
        { heading: words.planEffort, share: 16 },
        { heading: words.planFindings, share: 38 },
      ],
      rows: steps.map(({ strategy, risk, removes, findings, unplanned }) => [
        [
          { kind: 'paragraph', text: [{ kind: 'strong', text: `${risk} ` }, strategy.name] },
          ...(unplanned.length === 0
            ? [{ kind: 'paragraph', tone: 'quiet', text: strings.scoring.steps.planned } as const]
            : []),
        ],
        cell(strings.report.score(removes)),
        cell(strings.report.risks.effort[strategy.effort]),
        cell([...new Set(findings.map(placeOf))].join(', ')),
      ]),
    },
  ];
}
