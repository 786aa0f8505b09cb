import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { strings } from '../strings/index.ts';
import { decisionInWords, levelOf, ownerOf, reasonsOf, riskAndPlace } from './finding.ts';
import type { Cell, Table } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.register;

/**
 * Findings for a reader in a hurry: each with its first reason, its level and whose it is.
 *
 * @param label what the table holds, for whoever cannot see it
 */
export function findingsTable(scene: Scene, findings: readonly FindingAssessment[], label: string): Table {
  return {
    kind: 'table',
    label,
    columns: [
      { heading: words.risk, share: 36 },
      { heading: words.because, share: 42 },
      { heading: words.level, share: 20 },
      { heading: words.owner, share: 22 },
    ],
    rows: findings.map((finding) => [
      riskAndPlace(scene, finding),
      [{ kind: 'paragraph', text: reasonsOf(scene, finding)[0] ?? '' }],
      levelOf(finding),
      [...ownerOf(finding), ...lapsed(finding)],
    ]),
  };
}

/** What was decided and no longer counts: the day beside it would otherwise be taken for one that holds. */
function lapsed({ decision, lapse }: FindingAssessment): Cell {
  if (lapse === null) return [];
  return [{ kind: 'paragraph', text: [{ kind: 'strong', text: decisionInWords(decision, lapse) }] }];
}
