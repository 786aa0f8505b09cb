import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { strings } from '../strings/index.ts';
import { levelOf, ownerOf, reasonsOf, riskAndPlace } from './finding.ts';
import type { Table } from './outline.ts';
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
      { heading: words.risk, share: 31 },
      { heading: words.because, share: 46 },
      { heading: words.level, share: 19 },
      { heading: words.owner, share: 24 },
    ],
    rows: findings.map((finding) => [
      riskAndPlace(scene, finding),
      [{ kind: 'paragraph', text: reasonsOf(scene, finding)[0] ?? '' }],
      levelOf(finding),
      ownerOf(finding),
    ]),
  };
}
