import { strings } from '../strings/index.ts';
import { decisionOf, levelOf, ownerOf, reasonsOf, riskAndPlace } from './finding.ts';
import type { Block, CellBlock } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.register;

/** Every finding that stands, in one table. */
export function registerSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'register' };
  if (scene.standing.length === 0) return [heading, { kind: 'paragraph', text: words.empty }];
  return [
    heading,
    { kind: 'paragraph', text: words.intro },
    {
      kind: 'table',
      label: words.label,
      columns: [
        { heading: words.risk, share: 27 },
        { heading: words.because, share: 30 },
        { heading: words.level, share: 20 },
        { heading: words.decision, share: 14 },
        { heading: words.owner, share: 25 },
      ],
      rows: scene.standing.map((finding) => [
        riskAndPlace(scene, finding),
        because(reasonsOf(scene, finding)),
        levelOf(finding),
        decisionOf(finding),
        ownerOf(finding),
      ]),
    },
  ];
}

function because(reasons: readonly string[]): readonly CellBlock[] {
  const more = reasons.length - 1;
  return [
    { kind: 'paragraph', text: reasons[0] ?? '' },
    ...(more > 0 ? [{ kind: 'paragraph', tone: 'quiet', text: words.moreReasons(more) } as const] : []),
  ];
}
